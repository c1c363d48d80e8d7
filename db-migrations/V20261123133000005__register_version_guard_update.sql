-- words never change in place; note and kind while the edition is a draft; both clocks are set once
DELIMITER //
CREATE TRIGGER entry_version_guard_update BEFORE UPDATE ON entry_version FOR EACH ROW
BEGIN
    DECLARE stage varchar(20);
    SELECT state INTO stage FROM register_edition WHERE id = OLD.edition_id LOCK IN SHARE MODE;
    IF NOT (NEW.id <=> OLD.id AND NEW.entry_id <=> OLD.entry_id AND NEW.version_no <=> OLD.version_no
        AND NEW.edition_id <=> OLD.edition_id AND NEW.payload <=> OLD.payload
        AND NEW.payload_hash <=> OLD.payload_hash AND NEW.valid_from <=> OLD.valid_from
        AND NEW.valid_to <=> OLD.valid_to AND NEW.withdrawal_kind <=> OLD.withdrawal_kind) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version: words do not change';
    END IF;
    IF NOT (NEW.public_note <=> OLD.public_note AND NEW.change_kind <=> OLD.change_kind)
        AND stage NOT IN ('DRAFT', 'RETURNED') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version: notes change in a draft only';
    END IF;
    IF NOT (NEW.published_at <=> OLD.published_at) AND (OLD.published_at IS NOT NULL OR stage <> 'PUBLISHED') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version: published once, with its edition';
    END IF;
    IF NOT (NEW.superseded_at <=> OLD.superseded_at)
        AND (OLD.superseded_at IS NOT NULL OR OLD.published_at IS NULL) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version: superseded once';
    END IF;
END //
DELIMITER ;
