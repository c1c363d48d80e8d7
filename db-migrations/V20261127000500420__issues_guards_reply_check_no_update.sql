CREATE TRIGGER issue_reply_check_no_update BEFORE UPDATE ON issue_reply_check FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_reply_check';
