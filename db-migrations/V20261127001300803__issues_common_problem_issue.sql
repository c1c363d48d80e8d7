CREATE TABLE common_problem_issue (
    id         uuid        NOT NULL PRIMARY KEY,
    problem_id uuid        NOT NULL,
    issue_id   uuid        NOT NULL,
    joined_at  datetime(6) NOT NULL,
    left_at    datetime(6) NULL,
    open_slot  tinyint     NULL DEFAULT 1 COMMENT '1 while it belongs to it',
    UNIQUE KEY common_problem_issue_one (issue_id, open_slot),
    KEY common_problem_issue_of (problem_id, open_slot),
    CONSTRAINT common_problem_issue_problem FOREIGN KEY (problem_id) REFERENCES common_problem (id),
    CONSTRAINT common_problem_issue_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT common_problem_issue_open CHECK ((left_at IS NULL) = (open_slot IS NOT NULL))
);
