CREATE TRIGGER conduct_declaration_no_update BEFORE UPDATE ON conduct_declaration FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: conduct_declaration';
