CREATE TABLE person_absence (
    id         uuid         NOT NULL PRIMARY KEY,
    person_id  uuid         NOT NULL,
    deputy_id  uuid         NOT NULL,
    valid_from date         NOT NULL,
    valid_to   date         NOT NULL,
    reason     varchar(200) NOT NULL,
    version    int          NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY person_absence_one (person_id, validity WITHOUT OVERLAPS),
    KEY person_absence_deputy (deputy_id),
    CONSTRAINT person_absence_other CHECK (person_id <> deputy_id),
    CONSTRAINT person_absence_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_absence_deputy_fk FOREIGN KEY (deputy_id) REFERENCES person (id)
);
