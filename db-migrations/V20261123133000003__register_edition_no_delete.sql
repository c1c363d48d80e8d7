CREATE TRIGGER register_edition_no_delete BEFORE DELETE ON register_edition FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_edition: nothing is deleted';
