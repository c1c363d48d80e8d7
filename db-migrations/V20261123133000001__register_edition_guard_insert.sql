-- an edition begins as a draft: nobody can add one that is approved already
DELIMITER //
CREATE TRIGGER register_edition_guard_insert BEFORE INSERT ON register_edition FOR EACH ROW
BEGIN
    IF NEW.state <> 'DRAFT' OR NEW.approved_by IS NOT NULL OR NEW.approved_digest IS NOT NULL
        OR NEW.published_by IS NOT NULL OR NEW.published_at IS NOT NULL THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_edition: begins as a draft';
    END IF;
END //
DELIMITER ;
