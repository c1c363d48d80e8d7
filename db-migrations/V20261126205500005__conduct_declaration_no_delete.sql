CREATE TRIGGER conduct_declaration_no_delete BEFORE DELETE ON conduct_declaration FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: conduct_declaration';
