ALTER TABLE issue
    ADD KEY issue_next (status, next_on, registered_at),
    ADD KEY issue_clock (status, due_on, yellow_from, registered_at),
    ADD KEY issue_lead (lead_unit_id, registered_at),
    ADD KEY issue_lead_next (lead_unit_id, status, next_on, registered_at, due_on, yellow_from),
    ADD KEY issue_title (title, privacy, registered_at),
    DROP KEY issue_due,
    DROP KEY issue_unit;
