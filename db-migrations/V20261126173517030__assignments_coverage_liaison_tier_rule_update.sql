DELIMITER //
CREATE TRIGGER liaison_tier_rule_coverage_update AFTER UPDATE ON liaison_tier_rule FOR EACH ROW
BEGIN
    IF NOT (NEW.tier <=> OLD.tier AND NEW.enterprises_least <=> OLD.enterprises_least
        AND NEW.enterprises_most <=> OLD.enterprises_most AND NEW.chambers_least <=> OLD.chambers_least
        AND NEW.chambers_most <=> OLD.chambers_most AND NEW.visit_months <=> OLD.visit_months
        AND NEW.chamber_visit_months <=> OLD.chamber_visit_months
        AND NEW.officer_months <=> OLD.officer_months AND NEW.rotation_months <=> OLD.rotation_months
        AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to) THEN
        INSERT INTO coverage_change (subject) VALUES (NULL);
    END IF;
END //
DELIMITER ;
