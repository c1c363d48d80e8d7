ALTER TABLE issue
    ADD KEY issue_drafted (status, drafted, next_on, registered_at),
    ADD KEY issue_status_body (status, operating_body_id),
    ADD KEY issue_due (status, due_on, due_at, yellow_from, yellow_at, registered_at);
