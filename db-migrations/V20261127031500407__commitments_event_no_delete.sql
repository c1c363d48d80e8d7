CREATE TRIGGER commitment_event_no_delete BEFORE DELETE ON commitment_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: commitment_event';
