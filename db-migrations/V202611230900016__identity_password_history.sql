CREATE TABLE password_history (
    id            uuid         NOT NULL PRIMARY KEY,
    account_id    uuid         NOT NULL,
    password_hash varchar(200) NOT NULL,
    used_until    datetime(6)  NOT NULL,
    KEY password_history_account (account_id, used_until),
    CONSTRAINT password_history_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
