CREATE TABLE commitment_event (
    id            uuid          NOT NULL PRIMARY KEY,
    commitment_id uuid          NOT NULL,
    happened_at   datetime(6)   NOT NULL,
    command       varchar(30)   NOT NULL,
    actor_id      uuid          NULL COMMENT 'account',
    actor_name    varchar(200)  NOT NULL,
    words         varchar(2000) NULL,
    document_no   varchar(200)  NULL,
    KEY commitment_event_of (commitment_id, happened_at),
    CONSTRAINT commitment_event_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) COMMENT = 'append-only';
