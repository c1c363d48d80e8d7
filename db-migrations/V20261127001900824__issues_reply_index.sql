ALTER TABLE issue_reply ADD KEY issue_reply_open (signed_at, issue_id);
