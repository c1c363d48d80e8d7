ALTER TABLE issue_event ADD KEY issue_event_command (command, happened_at);
