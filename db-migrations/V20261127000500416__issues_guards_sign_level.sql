CREATE TABLE issue_sign_level (
    id         uuid        NOT NULL PRIMARY KEY,
    unit_id    uuid        NOT NULL,
    level      int         NOT NULL COMMENT 'before the head: 1 first, then 2' CHECK (level BETWEEN 1 AND 2),
    title      varchar(60) NOT NULL COMMENT 'what the level is called in the unit, such as head of section',
    person_id  uuid        NOT NULL,
    valid_from date        NOT NULL,
    valid_to   date        NOT NULL DEFAULT '9999-12-31',
    version    int         NOT NULL DEFAULT 0,
    KEY issue_sign_level_unit (unit_id, level),
    KEY issue_sign_level_person (person_id),
    CONSTRAINT issue_sign_level_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
);
