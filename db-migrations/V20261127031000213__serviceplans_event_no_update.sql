CREATE TRIGGER plan_event_no_update BEFORE UPDATE ON plan_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: plan_event';
