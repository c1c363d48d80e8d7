ALTER TABLE saved_view DROP COLUMN opens_first;
