CREATE TRIGGER issue_procedure_no_update BEFORE UPDATE ON issue_procedure FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_procedure';
