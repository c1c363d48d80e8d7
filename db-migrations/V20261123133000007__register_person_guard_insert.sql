DELIMITER //
CREATE TRIGGER entry_version_person_guard_insert BEFORE INSERT ON entry_version_person FOR EACH ROW
BEGIN
    DECLARE stage varchar(20);
    SELECT e.state INTO stage FROM entry_version v JOIN register_edition e ON e.id = v.edition_id
        WHERE v.id = NEW.version_id LOCK IN SHARE MODE;
    IF coalesce(stage, '') NOT IN ('DRAFT', 'RETURNED') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version_person: only a draft takes persons';
    END IF;
END //
DELIMITER ;
