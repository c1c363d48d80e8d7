CREATE TABLE issue_party (
    issue_id  uuid        NOT NULL,
    person_id uuid        NOT NULL,
    side      varchar(20) NOT NULL CHECK (side IN ('RAISER', 'TRIAGE', 'HANDLER', 'APPROVER', 'CALLBACK')),
    since     datetime(6) NOT NULL,
    PRIMARY KEY (issue_id, person_id),
    CONSTRAINT issue_party_issue FOREIGN KEY (issue_id) REFERENCES issue (id)
);
