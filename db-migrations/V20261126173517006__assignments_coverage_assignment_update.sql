DELIMITER //
CREATE TRIGGER assignment_coverage_update AFTER UPDATE ON assignment FOR EACH ROW
BEGIN
    IF NOT (NEW.enterprise_id <=> OLD.enterprise_id AND NEW.role <=> OLD.role AND NEW.post_id <=> OLD.post_id
        AND NEW.person_id <=> OLD.person_id AND NEW.unit_id <=> OLD.unit_id
        AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to) THEN
        INSERT INTO coverage_change (subject) VALUES (NEW.enterprise_id);
        IF NEW.enterprise_id <> OLD.enterprise_id THEN
            INSERT INTO coverage_change (subject) VALUES (OLD.enterprise_id);
        END IF;
    END IF;
END //
DELIMITER ;
