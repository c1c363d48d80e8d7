CREATE TABLE edition_party (
    edition_id uuid        NOT NULL,
    person_id  uuid        NOT NULL,
    duty       varchar(10) NOT NULL CHECK (duty IN ('PREPARE', 'REVIEW', 'PUBLISH')),
    account_id uuid        NOT NULL,
    signer_note varchar(300) NULL COMMENT 'when signed on paper: who, when, in which words',
    since      datetime(6) NOT NULL,
    PRIMARY KEY (edition_id, person_id),
    UNIQUE KEY edition_party_duty (edition_id, person_id, duty),
    CONSTRAINT edition_party_edition FOREIGN KEY (edition_id) REFERENCES register_edition (id)
) COMMENT = 'append-only';
