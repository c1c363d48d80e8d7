ALTER TABLE enterprise_name_history
    ADD COLUMN used_from date NULL COMMENT 'NULL when the first name was used from an unknown day',
    ADD COLUMN reason varchar(300) NULL;
