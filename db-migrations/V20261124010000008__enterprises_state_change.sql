CREATE TABLE enterprise_state_change (
    id            uuid         NOT NULL PRIMARY KEY,
    enterprise_id uuid         NOT NULL,
    state         varchar(20)  NOT NULL CHECK (state IN ('PLANNED', 'OPERATING', 'SUSPENDED', 'CANCELLED')),
    since         date         NOT NULL,
    reason        varchar(300) NOT NULL,
    noted_at      datetime(6)  NOT NULL,
    actor_name    varchar(200) NOT NULL,
    KEY enterprise_state_change_day (enterprise_id, since),
    CONSTRAINT enterprise_state_change_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
) COMMENT = 'append-only';
