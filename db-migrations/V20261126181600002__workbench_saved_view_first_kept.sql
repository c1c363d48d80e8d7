INSERT INTO saved_view_first (account_id, list, saved_view_id)
SELECT account_id, list, min(id) FROM saved_view WHERE opens_first GROUP BY account_id, list;
