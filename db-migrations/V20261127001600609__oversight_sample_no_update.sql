CREATE TRIGGER oversight_sample_no_update BEFORE UPDATE ON oversight_sample FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: oversight_sample';
