ALTER TABLE visit_revision
    ADD COLUMN answers longtext NOT NULL DEFAULT '',
    ADD COLUMN materials longtext NOT NULL DEFAULT '',
    ADD COLUMN follow_up longtext NOT NULL DEFAULT '',
    ADD COLUMN follow_up_on date NULL;
