CREATE TABLE tolerance_file (
    id             uuid        NOT NULL PRIMARY KEY,
    application_id uuid        NOT NULL,
    step_id        uuid        NULL COMMENT 'of a supplement; null for the application itself',
    place          int         NOT NULL,
    stored         uuid        NOT NULL COMMENT 'file of ciphertext; its name and owner tell nothing',
    key_id         varchar(50) NOT NULL,
    cipher         varchar(10) NOT NULL CHECK (cipher IN ('AES', 'SM4')),
    about          blob        NOT NULL COMMENT 'name, kind, size: nonce and ciphertext',
    UNIQUE KEY tolerance_file_place (application_id, place),
    KEY tolerance_file_stored (stored),
    KEY tolerance_file_step (step_id),
    CONSTRAINT tolerance_file_application FOREIGN KEY (application_id) REFERENCES tolerance_application (id),
    CONSTRAINT tolerance_file_step_fk FOREIGN KEY (step_id) REFERENCES tolerance_step (id),
    CONSTRAINT tolerance_file_stored_fk FOREIGN KEY (stored) REFERENCES stored_file (id)
) COMMENT = 'append-only';
