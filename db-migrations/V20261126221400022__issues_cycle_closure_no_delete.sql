CREATE TRIGGER issue_closure_no_delete BEFORE DELETE ON issue_closure FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_closure';
