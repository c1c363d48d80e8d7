CREATE INDEX audit_event_action ON audit_event (action, happened_at);
