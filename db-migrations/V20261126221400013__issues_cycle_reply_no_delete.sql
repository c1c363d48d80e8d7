CREATE TRIGGER issue_reply_no_delete BEFORE DELETE ON issue_reply FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'replies stay: issue_reply';
