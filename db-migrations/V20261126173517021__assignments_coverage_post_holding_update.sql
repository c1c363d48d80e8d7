DELIMITER //
CREATE TRIGGER post_holding_coverage_update AFTER UPDATE ON post_holding FOR EACH ROW
BEGIN
    IF NOT (NEW.post_id <=> OLD.post_id AND NEW.person_id <=> OLD.person_id AND NEW.valid_from <=> OLD.valid_from
        AND NEW.valid_to <=> OLD.valid_to) THEN
        INSERT INTO coverage_change (subject) VALUES (NULL);
    END IF;
END //
DELIMITER ;
