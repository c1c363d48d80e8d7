CREATE TABLE conduct_addition (
    id             uuid         NOT NULL PRIMARY KEY,
    declaration_id uuid         NOT NULL,
    added_by       uuid         NOT NULL COMMENT 'account',
    added_at       datetime(6)  NOT NULL,
    client_key     uuid         NOT NULL UNIQUE,
    key_id         varchar(50)  NOT NULL COMMENT 'names the file of the key',
    cipher         varchar(10)  NOT NULL CHECK (cipher IN ('AES', 'SM4')),
    tags           varbinary(400) NOT NULL COMMENT 'say nothing without the key',
    words          blob         NOT NULL COMMENT 'this and the following: nonce and ciphertext',
    handed_in      blob         NOT NULL,
    KEY conduct_addition_declaration (declaration_id, added_at),
    CONSTRAINT conduct_addition_declaration_fk FOREIGN KEY (declaration_id) REFERENCES conduct_declaration (id)
) COMMENT = 'append-only';
