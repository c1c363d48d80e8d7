CREATE TRIGGER tolerance_application_no_update BEFORE UPDATE ON tolerance_application FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: tolerance_application';
