CREATE TRIGGER timeline_entry_no_delete BEFORE DELETE ON timeline_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: timeline_entry';
