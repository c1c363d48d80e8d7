CREATE TABLE issue_supervision_told (
    supervision_id uuid        NOT NULL,
    recipient      uuid        NOT NULL COMMENT 'person_id or account_id',
    person_id      uuid        NULL,
    account_id     uuid        NULL,
    told_on        date        NULL COMMENT 'NULL until the message of the day was written',
    PRIMARY KEY (supervision_id, recipient),
    KEY issue_supervision_told_open (told_on, recipient),
    KEY issue_supervision_told_to (recipient),
    CONSTRAINT issue_supervision_told_of FOREIGN KEY (supervision_id) REFERENCES issue_supervision (id),
    CONSTRAINT issue_supervision_told_one CHECK ((person_id IS NULL) <> (account_id IS NULL))
);
