CREATE TRIGGER rating_release_no_update BEFORE UPDATE ON rating_release FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: rating_release';
