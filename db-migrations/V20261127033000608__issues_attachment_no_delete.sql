CREATE TRIGGER issue_attachment_no_delete BEFORE DELETE ON issue_attachment FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_attachment';
