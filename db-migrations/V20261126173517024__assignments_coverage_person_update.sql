DELIMITER //
CREATE TRIGGER person_coverage_update AFTER UPDATE ON person FOR EACH ROW
BEGIN
    IF NOT (NEW.name_key <=> OLD.name_key AND NEW.active <=> OLD.active) THEN
        INSERT INTO coverage_change (subject) VALUES (NULL);
    END IF;
END //
DELIMITER ;
