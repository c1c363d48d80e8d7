DELIMITER //
CREATE TRIGGER unit_coverage_update AFTER UPDATE ON unit FOR EACH ROW
BEGIN
    IF NOT (NEW.name <=> OLD.name AND NEW.active <=> OLD.active) THEN
        INSERT INTO coverage_change (subject) VALUES (NULL);
    END IF;
END //
DELIMITER ;
