ALTER TABLE visit_group ADD COLUMN client_key uuid NULL UNIQUE;
