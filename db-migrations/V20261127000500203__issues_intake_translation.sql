CREATE TABLE issue_translation (
    id            uuid         NOT NULL PRIMARY KEY,
    issue_id      uuid         NOT NULL,
    text          longtext     NOT NULL,
    translator    varchar(100) NOT NULL COMMENT 'who translated it: a person or an office',
    translated_on date         NOT NULL,
    noted_at      datetime(6)  NOT NULL,
    actor_name    varchar(200) NOT NULL,
    KEY issue_translation_issue (issue_id, noted_at),
    CONSTRAINT issue_translation_fk FOREIGN KEY (issue_id) REFERENCES issue (id)
) COMMENT = 'append-only';
