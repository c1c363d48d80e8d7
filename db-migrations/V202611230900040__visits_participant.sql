CREATE TABLE visit_participant (
    id         uuid         NOT NULL PRIMARY KEY,
    visit_id   uuid         NOT NULL,
    side       varchar(12)  NOT NULL CHECK (side IN ('GOVERNMENT', 'ENTERPRISE')),
    position   int          NOT NULL,
    person_id  uuid         NULL,
    name       varchar(100) NOT NULL,
    title      varchar(120) NULL,
    unit_id    uuid         NULL,
    unit_name  varchar(120) NULL COMMENT 'unit on the day of the visit',
    UNIQUE KEY visit_participant_position (visit_id, side, position),
    KEY visit_participant_person (person_id),
    CONSTRAINT visit_participant_visit FOREIGN KEY (visit_id) REFERENCES visit (id)
);
