CREATE TRIGGER number_gap_no_delete BEFORE DELETE ON number_gap FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: number_gap';
