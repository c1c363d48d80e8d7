CREATE TRIGGER issue_request_no_delete BEFORE DELETE ON issue_request FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was asked stays: issue_request';
