CREATE TABLE timeline_entry (
    id            uuid         NOT NULL PRIMARY KEY,
    enterprise_id uuid         NOT NULL,
    happened_on   date         NOT NULL,
    noted_at      datetime(6)  NOT NULL,
    kind          varchar(40)  NOT NULL,
    summary       varchar(500) NOT NULL,
    visibility    varchar(20)  NOT NULL CHECK (visibility IN ('STAFF', 'CONFIDENTIAL')),
    actor_name    varchar(200) NOT NULL,
    ref_kind      varchar(40)  NULL,
    ref_id        uuid         NULL,
    KEY timeline_enterprise (enterprise_id, happened_on, noted_at),
    CONSTRAINT timeline_enterprise_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
) COMMENT = 'append-only';
