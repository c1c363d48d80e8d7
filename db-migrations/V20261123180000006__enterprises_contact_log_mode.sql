ALTER TABLE contact_log ADD CONSTRAINT contact_log_mode_known CHECK (mode IN ('ON_SITE', 'PHONE', 'MEETING', 'VIDEO', 'LETTER', 'RECEIVED'));
