CREATE TRIGGER oversight_sample_further_no_delete BEFORE DELETE ON oversight_sample_further FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: oversight_sample_further';
