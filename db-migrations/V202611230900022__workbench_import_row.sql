CREATE TABLE import_row (
    run_id    uuid        NOT NULL,
    row_no    int         NOT NULL COMMENT 'row of the sheet as the clerk sees it, counted from 1',
    sheet     varchar(100) NOT NULL,
    original  longtext    NOT NULL,
    row_values longtext   NOT NULL,
    problems  longtext    NOT NULL,
    worst     varchar(10) NOT NULL CHECK (worst IN ('NONE', 'HINT', 'WARNING', 'ERROR')),
    left_out  boolean     NOT NULL DEFAULT FALSE,
    state     varchar(20) NOT NULL CHECK (state IN ('PENDING', 'APPLIED', 'UNDONE', 'UNDO_REFUSED')),
    note      varchar(1000) NULL,
    version   int         NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, row_no),
    CONSTRAINT import_row_run FOREIGN KEY (run_id) REFERENCES import_run (id)
);
