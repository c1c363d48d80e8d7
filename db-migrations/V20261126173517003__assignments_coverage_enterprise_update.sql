DELIMITER //
CREATE TRIGGER enterprise_coverage_update AFTER UPDATE ON enterprise FOR EACH ROW
BEGIN
    IF NOT (NEW.kind <=> OLD.kind AND NEW.name_key <=> OLD.name_key AND NEW.pinyin <=> OLD.pinyin
        AND NEW.division_code <=> OLD.division_code AND NEW.industry_code <=> OLD.industry_code
        AND NEW.size_class <=> OLD.size_class AND NEW.state <=> OLD.state AND NEW.parent_id <=> OLD.parent_id
        AND NEW.merged_into <=> OLD.merged_into) THEN
        INSERT INTO coverage_change (subject) VALUES (NEW.id);
    END IF;
END //
DELIMITER ;
