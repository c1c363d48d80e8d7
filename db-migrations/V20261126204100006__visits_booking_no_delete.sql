CREATE TRIGGER visit_booking_no_delete BEFORE DELETE ON visit_booking FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bookings are cancelled, never deleted: visit_booking';
