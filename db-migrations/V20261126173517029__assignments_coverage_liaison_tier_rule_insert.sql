CREATE TRIGGER liaison_tier_rule_coverage_insert AFTER INSERT ON liaison_tier_rule FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
