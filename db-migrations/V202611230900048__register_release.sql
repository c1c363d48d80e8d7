CREATE TABLE register_release (
    number        int         NOT NULL PRIMARY KEY,
    edition_id    uuid        NULL,
    state         varchar(20) NOT NULL CHECK (state IN ('BUILDING', 'READY', 'PUBLISHED', 'REPLACED', 'FAILED')),
    content_digest char(64)   NULL,
    manifest_hash char(64)    NULL,
    prev_hash     char(64)    NULL,
    entries       int         NOT NULL DEFAULT 0,
    files         int         NOT NULL DEFAULT 0,
    note          varchar(500) NULL,
    built_at      datetime(6) NULL,
    published_at  datetime(6) NULL,
    version       int         NOT NULL DEFAULT 0,
    CONSTRAINT register_release_edition FOREIGN KEY (edition_id) REFERENCES register_edition (id)
);
