CREATE TABLE contact_log (
    id            uuid        NOT NULL PRIMARY KEY,
    enterprise_id uuid        NOT NULL,
    contact_on    date        NOT NULL,
    mode          varchar(20) NOT NULL,
    state         varchar(20) NOT NULL CHECK (state IN ('PLANNED', 'HELD', 'DECLINED', 'CANCELLED')),
    counts        boolean     NOT NULL COMMENT 'against the disturbance budget',
    is_sensitive  boolean     NOT NULL DEFAULT FALSE,
    unit_id       uuid        NULL,
    ref_kind      varchar(40) NOT NULL,
    ref_id        uuid        NOT NULL,
    version       int         NOT NULL DEFAULT 0,
    UNIQUE KEY contact_log_ref (ref_kind, ref_id),
    KEY contact_log_enterprise (enterprise_id, contact_on),
    CONSTRAINT contact_log_enterprise_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);
