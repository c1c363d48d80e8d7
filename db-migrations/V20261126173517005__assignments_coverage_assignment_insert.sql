CREATE TRIGGER assignment_coverage_insert AFTER INSERT ON assignment FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NEW.enterprise_id);
