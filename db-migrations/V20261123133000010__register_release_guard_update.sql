-- the chain of manifests is written once
DELIMITER //
CREATE TRIGGER register_release_guard_update BEFORE UPDATE ON register_release FOR EACH ROW
BEGIN
    IF OLD.state IN ('READY', 'PUBLISHED', 'REPLACED')
        AND NOT (NEW.number <=> OLD.number AND NEW.manifest_hash <=> OLD.manifest_hash
            AND NEW.prev_hash <=> OLD.prev_hash AND NEW.content_digest <=> OLD.content_digest
            AND NEW.built_at <=> OLD.built_at AND NEW.state NOT IN ('BUILDING', 'FAILED')) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_release: a release is not rewritten';
    END IF;
END //
DELIMITER ;
