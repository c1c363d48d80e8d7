-- who heard or typed it may triage or handle it; every other side is for good
DELIMITER //
CREATE TRIGGER issue_party_no_other_side BEFORE UPDATE ON issue_party FOR EACH ROW
BEGIN
    IF NOT (OLD.side = 'RAISER' AND NEW.side IN ('TRIAGE', 'HANDLER') AND NEW.issue_id = OLD.issue_id AND NEW.person_id = OLD.person_id) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nobody stands on both sides: issue_party';
    END IF;
END //
DELIMITER ;
