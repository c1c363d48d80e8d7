ALTER TABLE issue_closure ADD KEY issue_closure_at (closed_at);
