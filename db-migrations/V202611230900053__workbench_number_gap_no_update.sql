CREATE TRIGGER number_gap_no_update BEFORE UPDATE ON number_gap FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: number_gap';
