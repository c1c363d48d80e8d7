DELIMITER //
CREATE TRIGGER issue_reply_no_change BEFORE UPDATE ON issue_reply FOR EACH ROW
BEGIN
    IF OLD.signed_at IS NOT NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a signed reply stays as it left: issue_reply';
    END IF;
END //
DELIMITER ;
