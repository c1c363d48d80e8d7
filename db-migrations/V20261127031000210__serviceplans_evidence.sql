CREATE TABLE plan_evidence (
    id               uuid          NOT NULL PRIMARY KEY,
    milestone_id     uuid          NOT NULL,
    kind             varchar(20)   NOT NULL CHECK (kind IN ('FILE', 'DOCUMENT', 'CONFIRMATION')),
    file_id          uuid          NULL,
    words            varchar(1000) NOT NULL COMMENT 'name of the file, document number, what the enterprise said',
    added_name       varchar(200)  NOT NULL,
    added_at         datetime(6)   NOT NULL,
    withdrawn_at     datetime(6)   NULL,
    withdrawn_name   varchar(200)  NULL,
    withdrawn_reason varchar(1000) NULL,
    KEY plan_evidence_milestone (milestone_id, added_at),
    KEY plan_evidence_file (file_id),
    CONSTRAINT plan_evidence_milestone_fk FOREIGN KEY (milestone_id) REFERENCES plan_milestone (id),
    CONSTRAINT plan_evidence_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id),
    CONSTRAINT plan_evidence_of_kind CHECK ((kind = 'FILE') = (file_id IS NOT NULL)),
    CONSTRAINT plan_evidence_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_name IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
