CREATE TRIGGER commitment_move_no_update BEFORE UPDATE ON commitment_move FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: commitment_move';
