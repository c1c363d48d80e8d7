CREATE TRIGGER tolerance_read_no_update BEFORE UPDATE ON tolerance_read FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: tolerance_read';
