CREATE TRIGGER common_problem_event_no_delete BEFORE DELETE ON common_problem_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: common_problem_event';
