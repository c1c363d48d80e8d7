CREATE TRIGGER issue_number_no_delete BEFORE DELETE ON issue_number FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_number';
