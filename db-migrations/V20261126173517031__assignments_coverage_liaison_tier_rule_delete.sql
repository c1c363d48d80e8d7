CREATE TRIGGER liaison_tier_rule_coverage_delete AFTER DELETE ON liaison_tier_rule FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NULL);
