CREATE TRIGGER issue_rating_no_update BEFORE UPDATE ON issue_rating FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_rating';
