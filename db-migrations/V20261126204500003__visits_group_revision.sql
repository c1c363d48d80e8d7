CREATE TABLE visit_group_revision (
    id         uuid          NOT NULL PRIMARY KEY,
    group_id   uuid          NOT NULL,
    seq        int           NOT NULL,
    title      varchar(200)  NOT NULL COMMENT 'this and the text: as they were before',
    text       longtext      NOT NULL,
    reason     varchar(1000) NOT NULL,
    changed_by uuid          NULL,
    actor_name varchar(200)  NOT NULL,
    changed_at datetime(6)   NOT NULL,
    UNIQUE KEY visit_group_revision_seq (group_id, seq),
    CONSTRAINT visit_group_revision_group FOREIGN KEY (group_id) REFERENCES visit_group (id)
) COMMENT = 'append-only';
