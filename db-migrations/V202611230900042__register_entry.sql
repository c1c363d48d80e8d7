CREATE TABLE register_entry (
    id           uuid        NOT NULL PRIMARY KEY,
    public_id    char(8)     NOT NULL UNIQUE,
    body_id      uuid        NOT NULL,
    subject_kind varchar(20) NOT NULL CHECK (subject_kind IN ('ENTERPRISE', 'POST')),
    subject_id   uuid        NOT NULL,
    created_at   datetime(6) NOT NULL,
    UNIQUE KEY register_entry_subject (body_id, subject_kind, subject_id),
    CONSTRAINT register_entry_body FOREIGN KEY (body_id) REFERENCES operating_body (id)
) COMMENT = 'append-only';
