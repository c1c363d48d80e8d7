CREATE TRIGGER post_coverage_insert AFTER INSERT ON post FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
