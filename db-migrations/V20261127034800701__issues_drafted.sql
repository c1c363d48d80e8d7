ALTER TABLE issue ADD COLUMN drafted boolean NOT NULL DEFAULT false COMMENT 'a reply of this round waits for its signature; kept by the triggers of issue_reply';
