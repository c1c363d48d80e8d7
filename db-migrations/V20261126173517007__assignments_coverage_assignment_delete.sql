CREATE TRIGGER assignment_coverage_delete AFTER DELETE ON assignment FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (OLD.enterprise_id);
