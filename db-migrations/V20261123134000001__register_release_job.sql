ALTER TABLE register_release ADD COLUMN job_id uuid NULL COMMENT 'background job that builds it';
