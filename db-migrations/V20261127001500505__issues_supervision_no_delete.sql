CREATE TRIGGER issue_supervision_no_delete BEFORE DELETE ON issue_supervision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'supervision notices stay: issue_supervision';
