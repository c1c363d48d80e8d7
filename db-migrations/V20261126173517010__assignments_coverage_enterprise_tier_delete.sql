CREATE TRIGGER enterprise_tier_coverage_delete AFTER DELETE ON enterprise_tier FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (OLD.enterprise_id);
