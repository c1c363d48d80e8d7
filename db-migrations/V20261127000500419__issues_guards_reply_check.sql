CREATE TABLE issue_reply_check (
    id            uuid          NOT NULL PRIMARY KEY,
    issue_id      uuid          NOT NULL,
    reply_id      uuid          NOT NULL,
    draft_version int           NOT NULL COMMENT 'a draft that is written over is checked anew',
    level         int           NOT NULL,
    title         varchar(60)   NOT NULL,
    person_id     uuid          NOT NULL,
    person_name   varchar(200)  NOT NULL,
    words         varchar(1000) NOT NULL,
    checked_at    datetime(6)   NOT NULL,
    UNIQUE KEY issue_reply_check_once (reply_id, draft_version, level),
    KEY issue_reply_check_issue (issue_id, reply_id),
    CONSTRAINT issue_reply_check_reply FOREIGN KEY (issue_id, reply_id) REFERENCES issue_reply (issue_id, id)
) COMMENT = 'append-only';
