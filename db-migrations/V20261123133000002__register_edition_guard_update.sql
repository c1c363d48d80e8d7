-- register.md, chapter 2: only these steps; an approval belongs to its step and is never rewritten
DELIMITER //
CREATE TRIGGER register_edition_guard_update BEFORE UPDATE ON register_edition FOR EACH ROW
BEGIN
    DECLARE step varchar(50) DEFAULT concat(OLD.state, '>', NEW.state);
    IF NOT (NEW.id <=> OLD.id AND NEW.body_id <=> OLD.body_id AND NEW.number <=> OLD.number
        AND NEW.prepared_by <=> OLD.prepared_by AND NEW.prepared_duty <=> OLD.prepared_duty) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_edition: what it is does not change';
    END IF;
    IF NEW.state <> OLD.state AND step NOT IN ('DRAFT>SUBMITTED', 'RETURNED>SUBMITTED', 'SUBMITTED>RETURNED',
        'SUBMITTED>APPROVED', 'APPROVED>RETURNED', 'APPROVED>PUBLISHED', 'PUBLISHED>SUPERSEDED') THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_edition: no such step';
    END IF;
    IF step NOT IN ('SUBMITTED>APPROVED', 'APPROVED>RETURNED')
        AND NOT (NEW.approved_by <=> OLD.approved_by AND NEW.approved_duty <=> OLD.approved_duty
            AND NEW.approved_at <=> OLD.approved_at AND NEW.approved_digest <=> OLD.approved_digest) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_edition: an approval is not rewritten';
    END IF;
    IF step = 'APPROVED>RETURNED' AND NOT (NEW.approved_by IS NULL AND NEW.approved_digest IS NULL) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_edition: given back is not approved';
    END IF;
    IF step <> 'APPROVED>PUBLISHED'
        AND NOT (NEW.published_by <=> OLD.published_by AND NEW.published_duty <=> OLD.published_duty
            AND NEW.published_at <=> OLD.published_at) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'register_edition: a publication is not rewritten';
    END IF;
END //
DELIMITER ;
