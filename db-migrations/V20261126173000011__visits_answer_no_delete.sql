CREATE TRIGGER visit_answer_no_delete BEFORE DELETE ON visit_answer FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: visit_answer';
