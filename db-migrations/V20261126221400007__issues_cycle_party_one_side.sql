ALTER TABLE issue_party ADD UNIQUE KEY issue_party_side (issue_id, person_id, side);
