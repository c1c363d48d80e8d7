CREATE TABLE coverage_finding (
    id            uuid        NOT NULL PRIMARY KEY,
    assignment_id uuid        NOT NULL,
    kind          varchar(20) NOT NULL CHECK (kind IN ('POST_VACANT', 'PERSON_GONE', 'UNIT_GONE')),
    found_on      date        NOT NULL,
    resolved_on   date        NULL,
    version       int         NOT NULL DEFAULT 0,
    UNIQUE KEY coverage_finding_once (assignment_id, kind, found_on),
    KEY coverage_finding_open (resolved_on, found_on),
    CONSTRAINT coverage_finding_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id) ON DELETE CASCADE
) COMMENT 'assignments that the nightly check found without anybody who holds them';
