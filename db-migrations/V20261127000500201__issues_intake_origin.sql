ALTER TABLE issue
    DROP CONSTRAINT issue_origin_values,
    DROP CONSTRAINT issue_origin_known,
    ADD CONSTRAINT issue_origin_known CHECK (origin_kind IN ('VISIT', 'CALL', 'ENTERPRISE_LINK', 'MEETING', 'HOTLINE_12345', 'CHAMBER', 'LEADER', 'IMPORT', 'DESK', 'LETTER', 'PLATFORM', 'PUBLIC'));
