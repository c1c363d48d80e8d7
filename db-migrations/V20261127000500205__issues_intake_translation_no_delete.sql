CREATE TRIGGER issue_translation_no_delete BEFORE DELETE ON issue_translation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_translation';
