CREATE TABLE plan_issue (
    id         uuid         NOT NULL PRIMARY KEY,
    measure_id uuid         NOT NULL,
    issue_id   uuid         NOT NULL,
    raised     boolean      NOT NULL COMMENT 'the measure raised the issue; else the issue became the measure',
    joined_by  varchar(200) NOT NULL,
    joined_at  datetime(6)  NOT NULL,
    UNIQUE KEY plan_issue_once (measure_id, issue_id),
    KEY plan_issue_issue (issue_id),
    CONSTRAINT plan_issue_measure_fk FOREIGN KEY (measure_id) REFERENCES plan_measure (id),
    CONSTRAINT plan_issue_issue_fk FOREIGN KEY (issue_id) REFERENCES issue (id)
);
