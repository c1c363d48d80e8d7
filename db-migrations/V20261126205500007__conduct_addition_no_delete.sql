CREATE TRIGGER conduct_addition_no_delete BEFORE DELETE ON conduct_addition FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: conduct_addition';
