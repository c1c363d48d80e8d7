CREATE TABLE policy (
    id             uuid         NOT NULL PRIMARY KEY,
    abolished_on   date         NULL COMMENT 'first day on which it is no longer in force',
    abolish_reason varchar(500) NULL,
    successor_id   uuid         NULL COMMENT 'the policy that took its place',
    import_run_id  uuid         NULL,
    created_name   varchar(200) NOT NULL,
    created_at     datetime(6)  NOT NULL,
    changed_at     datetime(6)  NOT NULL,
    client_key     uuid         NULL UNIQUE,
    version        int          NOT NULL DEFAULT 0,
    KEY policy_successor (successor_id),
    KEY policy_changed (changed_at),
    CONSTRAINT policy_successor_fk FOREIGN KEY (successor_id) REFERENCES policy (id),
    CONSTRAINT policy_abolished CHECK ((abolished_on IS NULL) = (abolish_reason IS NULL) AND (successor_id IS NULL OR abolished_on IS NOT NULL) AND (successor_id IS NULL OR successor_id <> id))
);
