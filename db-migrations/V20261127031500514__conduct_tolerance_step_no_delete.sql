CREATE TRIGGER tolerance_step_no_delete BEFORE DELETE ON tolerance_step FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: tolerance_step';
