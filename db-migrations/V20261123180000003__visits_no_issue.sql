ALTER TABLE visit ADD CONSTRAINT visit_no_issue_counts CHECK (no_issue = (issue_count = 0));
