CREATE TABLE recording_authority (
    id         uuid NOT NULL PRIMARY KEY,
    post_id    uuid NOT NULL,
    person_id  uuid NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT '9999-12-31',
    document_no varchar(100) NULL,
    version    int  NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    KEY recording_authority_person (person_id),
    CONSTRAINT recording_authority_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT recording_authority_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);
