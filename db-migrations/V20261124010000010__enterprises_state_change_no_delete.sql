CREATE TRIGGER enterprise_state_change_no_delete BEFORE DELETE ON enterprise_state_change FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: enterprise_state_change';
