CREATE TRIGGER plan_snapshot_no_update BEFORE UPDATE ON plan_snapshot FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: plan_snapshot';
