CREATE TRIGGER person_coverage_insert AFTER INSERT ON person FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
