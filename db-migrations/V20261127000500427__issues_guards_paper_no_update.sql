CREATE TRIGGER issue_paper_no_update BEFORE UPDATE ON issue_paper FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_paper';
