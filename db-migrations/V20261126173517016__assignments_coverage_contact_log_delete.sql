CREATE TRIGGER contact_log_coverage_delete AFTER DELETE ON contact_log FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (OLD.enterprise_id);
