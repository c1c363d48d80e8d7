-- Nothing in plain tells who applied: the person is a keyed mark, the day has no hour. No foreign keys: the row is evidence.
CREATE TABLE tolerance_application (
    id            uuid          NOT NULL PRIMARY KEY,
    number        varchar(40)   NOT NULL UNIQUE,
    applied_on    date          NOT NULL,
    division_code varchar(12)   NOT NULL COMMENT 'of the unit on that day: the scope of who reads',
    client_key    uuid          NOT NULL UNIQUE,
    key_id        varchar(50)   NOT NULL COMMENT 'names the file of the key',
    cipher        varchar(10)   NOT NULL CHECK (cipher IN ('AES', 'SM4')),
    subject_mark  varbinary(32) NOT NULL COMMENT 'HMAC of whom it is about; says nothing without the key',
    sender_mark   varbinary(32) NOT NULL COMMENT 'HMAC of who sent it, the same person or one of the unit',
    subject       blob          NOT NULL COMMENT 'this and the following: nonce and ciphertext',
    matter        blob          NOT NULL,
    decisions     blob          NOT NULL,
    gain          blob          NOT NULL,
    loss          blob          NOT NULL,
    KEY tolerance_application_subject (subject_mark),
    KEY tolerance_application_sender (sender_mark),
    KEY tolerance_application_on (applied_on, id),
    KEY tolerance_application_division (division_code, applied_on)
) COMMENT = 'append-only';
