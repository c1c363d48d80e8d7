CREATE TABLE import_change (
    id            uuid        NOT NULL PRIMARY KEY,
    run_id        uuid        NOT NULL,
    row_no        int         NOT NULL,
    seq           int         NOT NULL,
    entity_kind   varchar(40) NOT NULL,
    entity_id     uuid        NOT NULL,
    operation     varchar(10) NOT NULL CHECK (operation IN ('CREATED', 'CHANGED')),
    before_values longtext    NULL,
    version_after int         NOT NULL,
    undone        boolean     NOT NULL DEFAULT FALSE,
    UNIQUE KEY import_change_seq (run_id, seq),
    KEY import_change_entity (entity_kind, entity_id),
    CONSTRAINT import_change_run FOREIGN KEY (run_id) REFERENCES import_run (id)
);
