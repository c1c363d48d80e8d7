DELIMITER //
CREATE TRIGGER entry_version_guard_delete BEFORE DELETE ON entry_version FOR EACH ROW
BEGIN
    DECLARE stage varchar(20);
    SELECT state INTO stage FROM register_edition WHERE id = OLD.edition_id LOCK IN SHARE MODE;
    IF stage NOT IN ('DRAFT', 'RETURNED') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version: only a draft gives up versions';
    END IF;
END //
DELIMITER ;
