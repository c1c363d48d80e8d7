CREATE TRIGGER visit_attachment_no_delete BEFORE DELETE ON visit_attachment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'files are withdrawn, never deleted: visit_attachment';
