CREATE TRIGGER issue_party_no_delete BEFORE DELETE ON issue_party FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'nobody leaves a side: issue_party';
