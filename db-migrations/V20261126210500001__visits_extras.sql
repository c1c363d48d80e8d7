ALTER TABLE visit
    ADD COLUMN answers longtext NOT NULL DEFAULT '' COMMENT 'given on the spot',
    ADD COLUMN materials longtext NOT NULL DEFAULT '' COMMENT 'left with the enterprise',
    ADD COLUMN follow_up longtext NOT NULL DEFAULT '',
    ADD COLUMN follow_up_on date NULL,
    ADD COLUMN followed_up_on date NULL;
