CREATE TRIGGER tolerance_step_no_update BEFORE UPDATE ON tolerance_step FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: tolerance_step';
