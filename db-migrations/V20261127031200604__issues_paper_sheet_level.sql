ALTER TABLE issue_paper_sheet
    MODIFY COLUMN matter varchar(20) NOT NULL CHECK (matter IN ('CHECK', 'REPLY', 'HEAD_CLOSURE', 'DECLINE', 'OBJECTION', 'EXTENSION', 'PARKING', 'SUSPENSION', 'WITHDRAWAL', 'CLOSURE', 'PROCEDURE')),
    ADD COLUMN level int NULL COMMENT 'of the unit, which signs before its head' AFTER matter,
    ADD COLUMN draft_version int NULL COMMENT 'of the reply as it stands on the paper' AFTER level,
    ADD CONSTRAINT issue_paper_sheet_level CHECK ((level IS NOT NULL) = (matter = 'CHECK'));
