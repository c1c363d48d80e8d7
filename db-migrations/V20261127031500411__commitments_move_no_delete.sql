CREATE TRIGGER commitment_move_no_delete BEFORE DELETE ON commitment_move FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: commitment_move';
