ALTER TABLE issue_request
    MODIFY COLUMN kind varchar(20) NOT NULL CHECK (kind IN ('DECLINE', 'OBJECTION', 'EXTENSION', 'PARKING', 'SUSPENSION', 'WITHDRAWAL', 'HANDING', 'CLOSURE', 'PROCEDURE')),
    MODIFY COLUMN asked_by uuid NULL COMMENT 'person; NULL where the enterprise asked through its link',
    ADD COLUMN asked_link uuid NULL COMMENT 'link through which the enterprise asked' AFTER asked_by,
    DROP CONSTRAINT issue_request_coded,
    ADD CONSTRAINT issue_request_coded CHECK ((code IS NOT NULL) = (kind IN ('DECLINE', 'SUSPENSION', 'HANDING'))),
    ADD CONSTRAINT issue_request_asked CHECK ((asked_by IS NULL) = (asked_link IS NOT NULL));
