CREATE TABLE calendar_subscription (
    id         uuid        NOT NULL PRIMARY KEY,
    account_id uuid        NOT NULL,
    token_hash char(64)    NOT NULL UNIQUE COMMENT 'SHA-256 of the token; the token itself is shown once',
    made_at    datetime(6) NOT NULL,
    revoked_at datetime(6) NULL,
    version    int         NOT NULL DEFAULT 0,
    KEY calendar_subscription_account (account_id, revoked_at),
    CONSTRAINT calendar_subscription_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
