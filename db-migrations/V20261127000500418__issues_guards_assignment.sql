CREATE TABLE issue_assignment (
    id            uuid         NOT NULL PRIMARY KEY,
    issue_id      uuid         NOT NULL,
    unit_id       uuid         NOT NULL,
    section       varchar(60)  NULL COMMENT 'section of the unit',
    person_id     uuid         NOT NULL,
    person_name   varchar(200) NOT NULL,
    assigned_by   uuid         NOT NULL COMMENT 'person',
    assigned_name varchar(200) NOT NULL,
    assigned_at   datetime(6)  NOT NULL,
    ended_at      datetime(6)  NULL,
    open_slot     tinyint      NULL DEFAULT 1 COMMENT '1 while it holds',
    UNIQUE KEY issue_assignment_once (issue_id, open_slot),
    KEY issue_assignment_person (person_id, open_slot),
    KEY issue_assignment_unit (unit_id),
    CONSTRAINT issue_assignment_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_assignment_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT issue_assignment_open CHECK ((ended_at IS NULL) = (open_slot IS NOT NULL))
);
