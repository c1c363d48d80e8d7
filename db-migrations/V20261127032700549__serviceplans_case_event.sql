CREATE TABLE case_event (
    id         uuid          NOT NULL PRIMARY KEY,
    case_id    uuid          NOT NULL,
    seq        int           NOT NULL,
    round      int           NOT NULL,
    command    varchar(20)   NOT NULL,
    from_state varchar(20)   NULL,
    to_state   varchar(20)   NOT NULL,
    account_id uuid          NULL,
    person_id  uuid          NULL,
    actor_name varchar(200)  NOT NULL,
    reason     varchar(2000) NULL,
    detail     varchar(500)  NULL COMMENT 'a unit or a document',
    at         datetime(6)   NOT NULL,
    UNIQUE KEY case_event_seq (case_id, seq),
    CONSTRAINT case_event_case FOREIGN KEY (case_id) REFERENCES case_decision (id)
) COMMENT = 'append-only';
