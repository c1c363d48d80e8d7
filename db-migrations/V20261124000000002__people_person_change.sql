CREATE TABLE person_change (
    id          uuid         NOT NULL PRIMARY KEY,
    client_key  uuid         NOT NULL UNIQUE,
    person_id   uuid         NOT NULL,
    changed_on  date         NOT NULL COMMENT 'first day on which the person no longer holds what was given up',
    document_no varchar(100) NOT NULL,
    reason      varchar(200) NOT NULL,
    decided     int          NOT NULL COMMENT 'how many things were decided',
    vacant      int          NOT NULL COMMENT 'how many of them were left without a holder, as was confirmed',
    decisions   longtext     NOT NULL COMMENT 'the sheet as it was applied, a line for each thing',
    actor_name  varchar(200) NOT NULL,
    applied_at  datetime(6)  NOT NULL,
    KEY person_change_person (person_id),
    CONSTRAINT person_change_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
) COMMENT = 'append-only';
