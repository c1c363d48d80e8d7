CREATE TRIGGER contact_log_coverage_insert AFTER INSERT ON contact_log FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NEW.enterprise_id);
