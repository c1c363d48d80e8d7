CREATE TABLE common_problem_event (
    id          uuid          NOT NULL PRIMARY KEY,
    problem_id  uuid          NOT NULL,
    issue_id    uuid          NULL COMMENT 'that joined, left, was drafted or signed',
    happened_at datetime(6)   NOT NULL,
    command     varchar(20)   NOT NULL,
    actor_id    uuid          NULL COMMENT 'account',
    actor_name  varchar(200)  NOT NULL,
    reason      varchar(1000) NULL,
    KEY common_problem_event_of (problem_id, happened_at),
    KEY common_problem_event_issue (issue_id),
    CONSTRAINT common_problem_event_problem FOREIGN KEY (problem_id) REFERENCES common_problem (id),
    CONSTRAINT common_problem_event_issue_fk FOREIGN KEY (issue_id) REFERENCES issue (id)
) COMMENT = 'append-only';
