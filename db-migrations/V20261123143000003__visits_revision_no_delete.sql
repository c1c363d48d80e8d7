CREATE TRIGGER visit_revision_no_delete BEFORE DELETE ON visit_revision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: visit_revision';
