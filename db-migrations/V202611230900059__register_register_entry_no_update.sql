CREATE TRIGGER register_entry_no_update BEFORE UPDATE ON register_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: register_entry';
