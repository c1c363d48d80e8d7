CREATE TRIGGER visit_group_revision_no_delete BEFORE DELETE ON visit_group_revision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: visit_group_revision';
