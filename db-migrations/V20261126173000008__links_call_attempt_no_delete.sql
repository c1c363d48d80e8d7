CREATE TRIGGER call_attempt_no_delete BEFORE DELETE ON call_attempt FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: call_attempt';
