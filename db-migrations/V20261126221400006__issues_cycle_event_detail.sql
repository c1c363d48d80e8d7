ALTER TABLE issue_event ADD COLUMN detail varchar(1000) NULL COMMENT 'key of a sentence with its arguments, divided by U+001F';
