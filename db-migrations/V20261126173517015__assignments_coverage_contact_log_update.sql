DELIMITER //
CREATE TRIGGER contact_log_coverage_update AFTER UPDATE ON contact_log FOR EACH ROW
BEGIN
    IF NOT (NEW.enterprise_id <=> OLD.enterprise_id AND NEW.contact_on <=> OLD.contact_on
        AND NEW.mode <=> OLD.mode AND NEW.state <=> OLD.state) THEN
        INSERT INTO coverage_change (subject) VALUES (NEW.enterprise_id);
        IF NEW.enterprise_id <> OLD.enterprise_id THEN
            INSERT INTO coverage_change (subject) VALUES (OLD.enterprise_id);
        END IF;
    END IF;
END //
DELIMITER ;
