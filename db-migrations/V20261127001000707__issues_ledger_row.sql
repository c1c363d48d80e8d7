CREATE TABLE issue_ledger_row (
    issue_id      uuid          NOT NULL PRIMARY KEY,
    run_id        uuid          NOT NULL,
    row_no        int           NOT NULL,
    number_there  varchar(100)  NOT NULL COMMENT 'this and the following: in the words of the ledger',
    source        varchar(100)  NOT NULL,
    category      varchar(100)  NOT NULL,
    partners      varchar(500)  NOT NULL,
    leader        varchar(200)  NOT NULL,
    officer       varchar(200)  NOT NULL,
    outcome       varchar(500)  NOT NULL,
    dispatched_on date          NULL,
    due_on        date          NULL,
    closed_on     date          NULL,
    KEY issue_ledger_row_run (run_id, row_no),
    CONSTRAINT issue_ledger_row_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_ledger_row_run_fk FOREIGN KEY (run_id) REFERENCES import_run (id)
) COMMENT = 'append-only';
