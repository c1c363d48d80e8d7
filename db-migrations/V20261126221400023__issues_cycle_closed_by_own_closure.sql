ALTER TABLE issue ADD CONSTRAINT issue_closure_fk FOREIGN KEY (id, closure_id) REFERENCES issue_closure (issue_id, id);
