ALTER TABLE visit ADD CONSTRAINT visit_confirmed_by_leader CHECK (confirmed_at IS NULL OR on_behalf_of IS NOT NULL);
