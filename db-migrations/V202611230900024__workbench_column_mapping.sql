CREATE TABLE column_mapping (
    id          uuid        NOT NULL PRIMARY KEY,
    kind        varchar(40) NOT NULL,
    fingerprint char(64)    NOT NULL COMMENT 'SHA-256 of the headings in order',
    mapping     longtext    NOT NULL,
    saved_by    uuid        NULL,
    saved_at    datetime(6) NOT NULL,
    version     int         NOT NULL DEFAULT 0,
    UNIQUE KEY column_mapping_one (kind, fingerprint)
);
