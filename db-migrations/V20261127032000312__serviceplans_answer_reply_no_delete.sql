CREATE TRIGGER plan_answer_reply_no_delete BEFORE DELETE ON plan_answer_reply FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: plan_answer_reply';
