CREATE INDEX contact_log_coverage ON contact_log (enterprise_id, state, mode, contact_on);
