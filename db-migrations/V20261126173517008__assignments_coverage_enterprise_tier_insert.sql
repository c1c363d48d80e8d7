CREATE TRIGGER enterprise_tier_coverage_insert AFTER INSERT ON enterprise_tier FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NEW.enterprise_id);
