CREATE TRIGGER interest_declaration_coverage_insert AFTER INSERT ON interest_declaration FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (NEW.enterprise_id);
