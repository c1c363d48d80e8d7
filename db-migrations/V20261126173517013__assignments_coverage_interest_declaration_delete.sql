CREATE TRIGGER interest_declaration_coverage_delete AFTER DELETE ON interest_declaration FOR EACH ROW
    INSERT INTO coverage_change (subject) VALUES (OLD.enterprise_id);
