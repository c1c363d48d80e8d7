CREATE TABLE tolerance_read (
    id             uuid         NOT NULL PRIMARY KEY,
    application_id uuid         NOT NULL,
    read_by        uuid         NOT NULL COMMENT 'account',
    reader         varchar(200) NOT NULL,
    reader_unit    varchar(200) NOT NULL,
    part           varchar(10)  NOT NULL CHECK (part IN ('LIST', 'WHOLE', 'FILE')),
    read_at        datetime(6)  NOT NULL,
    KEY tolerance_read_application (application_id, read_at),
    CONSTRAINT tolerance_read_application_fk FOREIGN KEY (application_id) REFERENCES tolerance_application (id)
) COMMENT = 'append-only';
