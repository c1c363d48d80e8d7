CREATE TRIGGER case_meeting_no_delete BEFORE DELETE ON case_meeting FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: case_meeting';
