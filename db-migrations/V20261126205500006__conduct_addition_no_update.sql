CREATE TRIGGER conduct_addition_no_update BEFORE UPDATE ON conduct_addition FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: conduct_addition';
