CREATE TABLE issue_number (
    id        uuid        NOT NULL PRIMARY KEY,
    issue_id  uuid        NOT NULL,
    body_id   uuid        NOT NULL COMMENT 'operating body that accepted it',
    number    varchar(40) NOT NULL UNIQUE COMMENT 'in the series of that body; the issue keeps its own',
    since     datetime(6) NOT NULL,
    UNIQUE KEY issue_number_once (issue_id, body_id),
    KEY issue_number_body (body_id),
    CONSTRAINT issue_number_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_number_body_fk FOREIGN KEY (body_id) REFERENCES operating_body (id)
) COMMENT = 'append-only';
