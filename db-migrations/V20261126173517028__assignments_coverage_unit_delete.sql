CREATE TRIGGER unit_coverage_delete AFTER DELETE ON unit FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
