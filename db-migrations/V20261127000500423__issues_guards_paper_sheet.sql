CREATE TABLE issue_paper_sheet (
    id        uuid         NOT NULL PRIMARY KEY,
    issue_id  uuid         NOT NULL,
    round     int          NOT NULL,
    number    varchar(40)  NOT NULL UNIQUE,
    matter    varchar(20)  NOT NULL CHECK (matter IN ('REPLY', 'HEAD_CLOSURE', 'DECLINE', 'OBJECTION', 'EXTENSION', 'PARKING', 'SUSPENSION', 'WITHDRAWAL', 'CLOSURE', 'PROCEDURE')),
    made_by   uuid         NULL COMMENT 'account',
    made_name varchar(200) NOT NULL,
    made_at   datetime(6)  NOT NULL,
    UNIQUE KEY issue_paper_sheet_of (issue_id, id),
    CONSTRAINT issue_paper_sheet_issue FOREIGN KEY (issue_id) REFERENCES issue (id)
) COMMENT = 'append-only';
