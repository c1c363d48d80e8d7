CREATE TRIGGER enterprise_size_no_delete BEFORE DELETE ON enterprise_size FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: enterprise_size';
