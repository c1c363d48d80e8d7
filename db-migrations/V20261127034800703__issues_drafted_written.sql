CREATE TRIGGER issue_reply_written AFTER INSERT ON issue_reply FOR EACH ROW
UPDATE issue SET drafted = (NEW.signed_at IS NULL AND NEW.sent_back IS NULL) WHERE id = NEW.issue_id AND round = NEW.round;
