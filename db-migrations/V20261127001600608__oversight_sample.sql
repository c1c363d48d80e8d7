CREATE TABLE oversight_sample (
    id            uuid         NOT NULL PRIMARY KEY,
    number        varchar(40)  NOT NULL UNIQUE,
    period_from   date         NOT NULL,
    period_to     date         NOT NULL COMMENT 'last day, included',
    seed          varchar(64)  NOT NULL,
    frame         longtext     NOT NULL COMMENT 'a line for each record: stratum, id, number or day',
    frame_size    int          NOT NULL,
    frame_hash    char(64)     NOT NULL COMMENT 'SHA-256 of the frame',
    size          int          NOT NULL,
    drawn_by      uuid         NOT NULL COMMENT 'account',
    drawn_name    varchar(200) NOT NULL,
    drawn_unit_id uuid         NULL,
    drawn_at      datetime(6)  NOT NULL,
    client_key    uuid         NOT NULL UNIQUE,
    KEY oversight_sample_drawn (drawn_at),
    KEY oversight_sample_unit (drawn_unit_id)
) COMMENT = 'append-only';
