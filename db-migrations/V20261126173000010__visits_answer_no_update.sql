CREATE TRIGGER visit_answer_no_update BEFORE UPDATE ON visit_answer FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: visit_answer';
