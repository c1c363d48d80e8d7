ALTER TABLE enterprise ADD COLUMN founded_on date NULL COMMENT 'day of registration; null while unknown' AFTER address;
