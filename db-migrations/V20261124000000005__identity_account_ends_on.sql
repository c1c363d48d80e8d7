ALTER TABLE account ADD COLUMN ends_on date NULL COMMENT 'first day on which nobody can sign in with it any more: the last post ended';
