CREATE TRIGGER enterprise_coverage_delete AFTER DELETE ON enterprise FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (OLD.id);
