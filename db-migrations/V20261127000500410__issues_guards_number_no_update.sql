CREATE TRIGGER issue_number_no_update BEFORE UPDATE ON issue_number FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_number';
