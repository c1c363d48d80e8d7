UPDATE issue i JOIN issue_reply r ON r.issue_id = i.id AND r.round = i.round SET i.drafted = true
WHERE r.signed_at IS NULL AND r.sent_back IS NULL;
