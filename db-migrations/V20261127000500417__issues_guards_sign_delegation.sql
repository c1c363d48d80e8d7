CREATE TABLE issue_sign_delegation (
    id         uuid         NOT NULL PRIMARY KEY,
    unit_id    uuid         NOT NULL,
    person_id  uuid         NOT NULL COMMENT 'who signs replies to simple questions for the head',
    valid_from date         NOT NULL,
    valid_to   date         NOT NULL COMMENT 'first day on which it no longer holds',
    given_by   uuid         NOT NULL COMMENT 'person: a head of the unit',
    given_name varchar(200) NOT NULL,
    given_at   datetime(6)  NOT NULL,
    KEY issue_sign_delegation_unit (unit_id, valid_to),
    KEY issue_sign_delegation_person (person_id),
    CONSTRAINT issue_sign_delegation_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT issue_sign_delegation_dated CHECK (valid_from < valid_to),
    CONSTRAINT issue_sign_delegation_other CHECK (person_id <> given_by)
);
