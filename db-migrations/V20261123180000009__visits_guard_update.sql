CREATE TRIGGER visit_guard_update BEFORE UPDATE ON visit FOR EACH ROW
BEGIN
    IF NEW.enterprise_id <> OLD.enterprise_id OR NOT (NEW.recorded_by <=> OLD.recorded_by)
        OR NOT (NEW.on_behalf_of <=> OLD.on_behalf_of) OR NEW.recorded_at <> OLD.recorded_at THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a visit keeps its enterprise and its recorder: visit';
    END IF;
END;
