CREATE TRIGGER issue_ledger_row_no_update BEFORE UPDATE ON issue_ledger_row FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_ledger_row';
