ALTER TABLE issue_reply
    ADD COLUMN due_on date NULL COMMENT 'deadline that held when it was signed',
    ADD KEY issue_reply_signed (signed_at);
