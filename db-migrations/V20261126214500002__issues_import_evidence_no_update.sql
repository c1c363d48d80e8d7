CREATE TRIGGER issue_import_evidence_no_update BEFORE UPDATE ON issue_import_evidence FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_import_evidence';
