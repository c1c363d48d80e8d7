CREATE TRIGGER post_holding_coverage_insert AFTER INSERT ON post_holding FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
