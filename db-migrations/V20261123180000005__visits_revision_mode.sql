ALTER TABLE visit_revision ADD CONSTRAINT visit_revision_mode_known CHECK (mode IN ('ON_SITE', 'PHONE', 'MEETING', 'VIDEO', 'LETTER', 'RECEIVED'));
