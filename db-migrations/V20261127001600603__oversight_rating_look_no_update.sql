CREATE TRIGGER rating_look_no_update BEFORE UPDATE ON rating_look FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: rating_look';
