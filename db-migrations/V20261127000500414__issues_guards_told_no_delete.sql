CREATE TRIGGER issue_told_no_delete BEFORE DELETE ON issue_told FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_told';
