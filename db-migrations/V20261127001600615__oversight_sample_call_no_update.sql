CREATE TRIGGER oversight_sample_call_no_update BEFORE UPDATE ON oversight_sample_call FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: oversight_sample_call';
