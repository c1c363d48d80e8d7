CREATE TABLE draft (
    id             uuid         NOT NULL PRIMARY KEY,
    account_id     uuid         NOT NULL,
    form           varchar(60)  NOT NULL,
    record_key     varchar(64)  NOT NULL,
    content        longtext     NOT NULL,
    opened_version int          NULL,
    saved_at       datetime(6)  NOT NULL,
    UNIQUE KEY draft_one (account_id, form, record_key),
    CONSTRAINT draft_account FOREIGN KEY (account_id) REFERENCES account (id)
);
