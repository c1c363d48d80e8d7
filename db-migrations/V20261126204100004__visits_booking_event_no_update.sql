CREATE TRIGGER visit_booking_event_no_update BEFORE UPDATE ON visit_booking_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: visit_booking_event';
