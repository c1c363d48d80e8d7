CREATE TABLE issue_import_evidence (
    issue_id    uuid         NOT NULL PRIMARY KEY,
    run_id      uuid         NOT NULL,
    file_sha256 char(64)     NOT NULL,
    sheet       varchar(200) NOT NULL,
    row_no      int          NOT NULL,
    unit        varchar(500) NOT NULL COMMENT 'this and the following: in the words of the ledger',
    progress    varchar(500) NOT NULL,
    rating      varchar(500) NOT NULL COMMENT 'never counted',
    noted_at    datetime(6)  NOT NULL,
    KEY issue_import_evidence_run (run_id, row_no),
    CONSTRAINT issue_import_evidence_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_import_evidence_run_fk FOREIGN KEY (run_id) REFERENCES import_run (id)
) COMMENT = 'append-only';
