CREATE TABLE commitment_file (
    id            uuid         NOT NULL PRIMARY KEY,
    commitment_id uuid         NOT NULL,
    part          varchar(20)  NOT NULL CHECK (part IN ('BASIS', 'EVIDENCE', 'COMPENSATION')),
    file_id       uuid         NOT NULL,
    name          varchar(255) NOT NULL,
    added_name    varchar(200) NOT NULL,
    added_at      datetime(6)  NOT NULL,
    KEY commitment_file_of (commitment_id, added_at),
    KEY commitment_file_file (file_id),
    CONSTRAINT commitment_file_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT commitment_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id)
);
