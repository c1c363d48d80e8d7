CREATE TABLE dispatch_batch (
    id           uuid         NOT NULL PRIMARY KEY,
    account_id   uuid         NOT NULL COMMENT 'who dispatches',
    created_name varchar(200) NOT NULL,
    created_at   datetime(6)  NOT NULL,
    KEY dispatch_batch_account (account_id, created_at)
);
