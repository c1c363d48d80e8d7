CREATE TRIGGER post_coverage_delete AFTER DELETE ON post FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
