CREATE TRIGGER tolerance_file_no_update BEFORE UPDATE ON tolerance_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: tolerance_file';
