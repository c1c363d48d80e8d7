CREATE TABLE issue_arrears (
    issue_id      uuid         NOT NULL PRIMARY KEY,
    platform      varchar(100) NOT NULL,
    receipt_no    varchar(60)  NOT NULL,
    received_on   date         NOT NULL COMMENT 'by the platform',
    forwarded_on  date         NULL COMMENT 'to whom it has to answer',
    prolonged     boolean      NOT NULL DEFAULT FALSE,
    forward_by    date         NOT NULL,
    answer_by     date         NOT NULL,
    longest       date         NOT NULL,
    noted_by      varchar(200) NOT NULL,
    noted_at      datetime(6)  NOT NULL,
    version       int          NOT NULL DEFAULT 0,
    CONSTRAINT issue_arrears_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_arrears_order CHECK (forwarded_on IS NULL OR forwarded_on >= received_on)
);
