CREATE TRIGGER tolerance_grant_no_delete BEFORE DELETE ON tolerance_grant FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: tolerance_grant';
