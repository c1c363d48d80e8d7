CREATE TABLE issue_event (
    id          uuid          NOT NULL PRIMARY KEY,
    issue_id    uuid          NOT NULL,
    seq         int           NOT NULL,
    happened_at datetime(6)   NOT NULL,
    command     varchar(40)   NOT NULL,
    from_status varchar(30)   NULL,
    to_status   varchar(30)   NOT NULL,
    typist_id   uuid          NULL COMMENT 'account that typed it',
    signer_id   uuid          NULL COMMENT 'person in whose name it counts; differs from the typist when recorded from paper',
    actor_name  varchar(200)  NOT NULL,
    offline     boolean       NOT NULL DEFAULT FALSE,
    reason      varchar(1000) NULL,
    UNIQUE KEY issue_event_seq (issue_id, seq),
    CONSTRAINT issue_event_issue FOREIGN KEY (issue_id) REFERENCES issue (id)
) COMMENT = 'append-only';
