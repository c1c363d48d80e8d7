CREATE TRIGGER conduct_read_no_delete BEFORE DELETE ON conduct_read FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: conduct_read';
