CREATE TABLE issue_attachment (
    id         uuid         NOT NULL PRIMARY KEY,
    issue_id   uuid         NOT NULL,
    file       uuid         NOT NULL COMMENT 'stored file',
    added_name varchar(200) NOT NULL,
    added_at   datetime(6)  NOT NULL,
    KEY issue_attachment_issue (issue_id, added_at),
    CONSTRAINT issue_attachment_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_attachment_file FOREIGN KEY (file) REFERENCES stored_file (id)
) COMMENT = 'append-only';
