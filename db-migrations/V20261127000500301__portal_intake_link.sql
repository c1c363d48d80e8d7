CREATE TABLE intake_link (
    id              uuid         NOT NULL PRIMARY KEY COMMENT 'the token is made of it and of a key outside the database',
    enterprise_id   uuid         NOT NULL,
    token_hash      binary(32)   NOT NULL UNIQUE COMMENT 'SHA-256; the token itself is kept nowhere',
    made_by         uuid         NULL COMMENT 'account; null for the system itself',
    made_by_name    varchar(200) NOT NULL,
    made_at         datetime(6)  NOT NULL,
    revoked_by_name varchar(200) NULL,
    revoked_at      datetime(6)  NULL,
    wrong_on        date         NULL COMMENT 'day of the last wrong digits',
    wrong_tries     int          NOT NULL DEFAULT 0 COMMENT 'wrong digits on that day; at ten, no more are taken until the next',
    open_slot       tinyint      NULL DEFAULT 1 COMMENT '1 while it can be used',
    version         int          NOT NULL DEFAULT 0,
    UNIQUE KEY intake_link_open (enterprise_id, open_slot),
    CONSTRAINT intake_link_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT intake_link_revoked CHECK ((revoked_at IS NULL) = (open_slot IS NOT NULL))
);
