CREATE TRIGGER document_template_no_update BEFORE UPDATE ON document_template FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: document_template';
