CREATE TABLE protected_phone (
    id        uuid        NOT NULL PRIMARY KEY,
    person_id uuid        NOT NULL,
    number    varchar(40) NOT NULL,
    import_run_id uuid    NULL,
    version   int         NOT NULL DEFAULT 0,
    UNIQUE KEY protected_phone_one (person_id, number),
    CONSTRAINT protected_phone_person FOREIGN KEY (person_id) REFERENCES person (id)
) COMMENT = 'mobile numbers: never published, never exported, each reading is logged';
