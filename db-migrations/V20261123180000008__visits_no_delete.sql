CREATE TRIGGER visit_no_delete BEFORE DELETE ON visit FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'visits are withdrawn, never deleted: visit';
