CREATE TRIGGER case_review_no_update BEFORE UPDATE ON case_review FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: case_review';
