-- the state is read with a lock: a transaction that began while the edition was a draft waits and sees the approval
DELIMITER //
CREATE TRIGGER entry_version_guard_insert BEFORE INSERT ON entry_version FOR EACH ROW
BEGIN
    DECLARE stage varchar(20);
    SELECT state INTO stage FROM register_edition WHERE id = NEW.edition_id LOCK IN SHARE MODE;
    IF coalesce(stage, '') NOT IN ('DRAFT', 'RETURNED') OR NEW.published_at IS NOT NULL
        OR NEW.superseded_at IS NOT NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version: only a draft takes versions';
    END IF;
END //
DELIMITER ;
