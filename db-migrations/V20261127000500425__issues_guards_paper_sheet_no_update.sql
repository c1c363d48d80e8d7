CREATE TRIGGER issue_paper_sheet_no_update BEFORE UPDATE ON issue_paper_sheet FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_paper_sheet';
