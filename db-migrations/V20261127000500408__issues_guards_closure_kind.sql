ALTER TABLE issue_closure
    ADD COLUMN kind varchar(20) NOT NULL DEFAULT 'CONSENT' CHECK (kind IN ('CONSENT', 'PROCEDURE')),
    ADD COLUMN procedure_id uuid NULL COMMENT 'of a closing by procedure: reasons, demands met, legal opinion',
    ADD CONSTRAINT issue_closure_procedure FOREIGN KEY (issue_id, procedure_id) REFERENCES issue_procedure (issue_id, id),
    ADD CONSTRAINT issue_closure_by_procedure CHECK ((kind = 'PROCEDURE') = (procedure_id IS NOT NULL));
