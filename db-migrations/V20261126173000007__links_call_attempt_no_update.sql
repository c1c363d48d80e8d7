CREATE TRIGGER call_attempt_no_update BEFORE UPDATE ON call_attempt FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: call_attempt';
