CREATE TABLE commitment_answer (
    id            uuid          NOT NULL PRIMARY KEY,
    commitment_id uuid          NOT NULL,
    choice        varchar(20)   NOT NULL CHECK (choice IN ('KEPT', 'NOT_KEPT')),
    words         varchar(1000) NULL,
    way           varchar(20)   NOT NULL CHECK (way IN ('LINK', 'CALL')),
    answered_at   datetime(6)   NOT NULL,
    actor_name    varchar(200)  NOT NULL,
    KEY commitment_answer_of (commitment_id, answered_at),
    CONSTRAINT commitment_answer_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) COMMENT = 'append-only';
