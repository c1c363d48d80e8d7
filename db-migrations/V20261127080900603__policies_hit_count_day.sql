ALTER TABLE policy_hit_count ADD COLUMN matched_on date NULL COMMENT 'day for which the policy was matched; that of the run where NULL';
