CREATE TRIGGER person_coverage_delete AFTER DELETE ON person FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
