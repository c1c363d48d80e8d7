CREATE TRIGGER oversight_sample_item_no_update BEFORE UPDATE ON oversight_sample_item FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: oversight_sample_item';
