-- whether a reply was in time stays known after a reopening sets another deadline, whoever signs and by whatever way
DELIMITER //
CREATE TRIGGER issue_reply_keeps_due BEFORE UPDATE ON issue_reply FOR EACH ROW
BEGIN
    IF OLD.signed_at IS NULL AND NEW.signed_at IS NOT NULL THEN
        SET NEW.due_on = (SELECT due_on FROM issue WHERE id = NEW.issue_id);
    END IF;
END //
DELIMITER ;
