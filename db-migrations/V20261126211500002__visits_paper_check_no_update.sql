CREATE TRIGGER visit_paper_check_no_update BEFORE UPDATE ON visit_paper_check FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: visit_paper_check';
