DELIMITER //
CREATE TRIGGER issue_supervision_no_change BEFORE UPDATE ON issue_supervision FOR EACH ROW
BEGIN
    IF NOT (NEW.issue_id = OLD.issue_id AND NEW.round = OLD.round AND NEW.step_code = OLD.step_code AND NEW.base_on = OLD.base_on
            AND NEW.state = OLD.state AND NEW.number <=> OLD.number AND NEW.colour <=> OLD.colour AND NEW.unit_id <=> OLD.unit_id
            AND (OLD.answered_at IS NULL OR NEW.answer <=> OLD.answer AND NEW.answered_at <=> OLD.answered_at)
            AND (OLD.signed_at IS NULL OR NEW.signed_by <=> OLD.signed_by AND NEW.signed_at <=> OLD.signed_at)) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a supervision notice stays; it is signed and answered once: issue_supervision';
    END IF;
END //
DELIMITER ;
