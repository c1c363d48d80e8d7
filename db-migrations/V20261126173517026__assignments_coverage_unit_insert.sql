CREATE TRIGGER unit_coverage_insert AFTER INSERT ON unit FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
