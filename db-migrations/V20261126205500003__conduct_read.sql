CREATE TABLE conduct_read (
    id             uuid         NOT NULL PRIMARY KEY,
    declaration_id uuid         NOT NULL,
    read_by        uuid         NOT NULL COMMENT 'account',
    reader         varchar(200) NOT NULL,
    part           varchar(10)  NOT NULL CHECK (part IN ('WHOLE', 'GIFT')),
    read_at        datetime(6)  NOT NULL,
    KEY conduct_read_declaration (declaration_id, read_at),
    CONSTRAINT conduct_read_declaration_fk FOREIGN KEY (declaration_id) REFERENCES conduct_declaration (id)
) COMMENT = 'append-only';
