CREATE TRIGGER case_opinion_no_delete BEFORE DELETE ON case_opinion FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: case_opinion';
