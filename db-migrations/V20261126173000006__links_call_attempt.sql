CREATE TABLE call_attempt (
    id           uuid         NOT NULL PRIMARY KEY,
    call_back_id uuid         NOT NULL,
    attempted_at datetime(6)  NOT NULL,
    actor_id     uuid         NULL,
    actor_name   varchar(200) NOT NULL,
    result       varchar(12)  NOT NULL CHECK (result IN ('ANSWERED', 'NOT_REACHED', 'DECLINED')),
    note         varchar(500) NOT NULL,
    KEY call_attempt_call (call_back_id, attempted_at),
    CONSTRAINT call_attempt_call_fk FOREIGN KEY (call_back_id) REFERENCES call_back (id)
) COMMENT = 'append-only';
