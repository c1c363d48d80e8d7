CREATE TRIGGER plan_answer_no_update BEFORE UPDATE ON plan_answer FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: plan_answer';
