CREATE TRIGGER issue_referral_no_update BEFORE UPDATE ON issue_referral FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: issue_referral';
