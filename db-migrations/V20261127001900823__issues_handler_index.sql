ALTER TABLE issue_handler ADD KEY issue_handler_part (unit_id, open_slot, kind, issue_id), DROP KEY issue_handler_of_unit;
