CREATE TABLE entry_version_person (
    version_id uuid        NOT NULL,
    position   int         NOT NULL,
    person_id  uuid        NULL,
    digest     char(64)    NOT NULL,
    salt       char(64)    NULL,
    payload    longtext    NULL COMMENT 'by person, so that one can be erased while every hash still holds',
    PRIMARY KEY (version_id, position),
    KEY entry_version_person_person (person_id),
    CONSTRAINT entry_version_person_version FOREIGN KEY (version_id) REFERENCES entry_version (id)
);
