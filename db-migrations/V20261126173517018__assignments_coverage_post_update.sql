DELIMITER //
CREATE TRIGGER post_coverage_update AFTER UPDATE ON post FOR EACH ROW
BEGIN
    IF NOT (NEW.is_leading <=> OLD.is_leading AND NEW.division_code <=> OLD.division_code) THEN
        INSERT INTO coverage_change (subject) VALUES (NULL);
    END IF;
END //
DELIMITER ;
