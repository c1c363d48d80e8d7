CREATE TRIGGER enterprise_coverage_insert AFTER INSERT ON enterprise FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NEW.id);
