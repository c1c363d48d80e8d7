DELIMITER //
CREATE OR REPLACE TRIGGER issue_request_no_change BEFORE UPDATE ON issue_request FOR EACH ROW
BEGIN
    IF OLD.open_slot IS NULL OR NOT (NEW.asked_by <=> OLD.asked_by AND NEW.asked_link <=> OLD.asked_link AND NEW.reason <=> OLD.reason AND NEW.words <=> OLD.words AND NEW.until_on <=> OLD.until_on AND NEW.code <=> OLD.code) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was asked and decided stays: issue_request';
    END IF;
END //
DELIMITER ;
