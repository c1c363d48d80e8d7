CREATE TRIGGER register_release_no_delete BEFORE DELETE ON register_release FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_release: nothing is deleted';
