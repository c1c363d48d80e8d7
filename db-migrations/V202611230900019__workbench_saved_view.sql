CREATE TABLE saved_view (
    id         uuid         NOT NULL PRIMARY KEY,
    account_id uuid         NOT NULL,
    list       varchar(60)  NOT NULL,
    name       varchar(60)  NOT NULL,
    query      varchar(2000) NOT NULL,
    shared     boolean      NOT NULL DEFAULT FALSE,
    saved_at   datetime(6)  NOT NULL,
    version    int          NOT NULL DEFAULT 0,
    UNIQUE KEY saved_view_name (account_id, list, name),
    CONSTRAINT saved_view_account FOREIGN KEY (account_id) REFERENCES account (id)
);
