CREATE TABLE audit_seal (
    seq       bigint      NOT NULL PRIMARY KEY,
    event_id  uuid        NOT NULL UNIQUE,
    prev_hash char(64)    NOT NULL,
    hash      char(64)    NOT NULL,
    sealed_at datetime(6) NOT NULL,
    CONSTRAINT audit_seal_event FOREIGN KEY (event_id) REFERENCES audit_event (id)
) COMMENT = 'append-only';
