ALTER TABLE issue_rating ADD KEY issue_rating_at (rated_at);
