CREATE TRIGGER case_event_no_delete BEFORE DELETE ON case_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: case_event';
