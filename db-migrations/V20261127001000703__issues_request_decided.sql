ALTER TABLE issue_request ADD KEY issue_request_decided (kind, decided_at);
