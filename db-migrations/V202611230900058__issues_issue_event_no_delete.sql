CREATE TRIGGER issue_event_no_delete BEFORE DELETE ON issue_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_event';
