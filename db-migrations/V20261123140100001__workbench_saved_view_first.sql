-- the view under which its owner's list opens; at most one for each list
ALTER TABLE saved_view ADD opens_first boolean NOT NULL DEFAULT FALSE AFTER shared;
