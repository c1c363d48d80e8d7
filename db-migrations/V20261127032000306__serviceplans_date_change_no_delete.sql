CREATE TRIGGER plan_date_change_no_delete BEFORE DELETE ON plan_date_change FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: plan_date_change';
