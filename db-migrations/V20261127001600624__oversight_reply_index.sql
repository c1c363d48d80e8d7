ALTER TABLE issue_reply ADD KEY issue_reply_signed (signed_at);
