CREATE TABLE visit_revision (
    id          uuid          NOT NULL PRIMARY KEY,
    visit_id    uuid          NOT NULL,
    seq         int           NOT NULL,
    kind        varchar(20)   NOT NULL CHECK (kind IN ('CORRECTED', 'WITHDRAWN')),
    visit_on    date          NOT NULL COMMENT 'this and the following: as it was before',
    mode        varchar(20)   NOT NULL,
    text        longtext      NOT NULL,
    companions  longtext      NOT NULL,
    received_by longtext      NOT NULL,
    reason      varchar(1000) NOT NULL,
    changed_by  uuid          NULL,
    actor_name  varchar(200)  NOT NULL,
    changed_at  datetime(6)   NOT NULL,
    UNIQUE KEY visit_revision_seq (visit_id, seq),
    CONSTRAINT visit_revision_visit FOREIGN KEY (visit_id) REFERENCES visit (id)
) COMMENT = 'append-only';
