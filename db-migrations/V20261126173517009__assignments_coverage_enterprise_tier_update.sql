DELIMITER //
CREATE TRIGGER enterprise_tier_coverage_update AFTER UPDATE ON enterprise_tier FOR EACH ROW
BEGIN
    IF NOT (NEW.enterprise_id <=> OLD.enterprise_id AND NEW.tier <=> OLD.tier
        AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to) THEN
        INSERT INTO coverage_change (subject) VALUES (NEW.enterprise_id);
        IF NEW.enterprise_id <> OLD.enterprise_id THEN
            INSERT INTO coverage_change (subject) VALUES (OLD.enterprise_id);
        END IF;
    END IF;
END //
DELIMITER ;
