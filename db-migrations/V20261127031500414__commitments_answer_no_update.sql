CREATE TRIGGER commitment_answer_no_update BEFORE UPDATE ON commitment_answer FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: commitment_answer';
