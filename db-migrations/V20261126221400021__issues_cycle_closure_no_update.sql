CREATE TRIGGER issue_closure_no_update BEFORE UPDATE ON issue_closure FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_closure';
