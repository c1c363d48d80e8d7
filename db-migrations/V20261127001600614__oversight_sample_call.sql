CREATE TABLE oversight_sample_call (
    id          uuid          NOT NULL PRIMARY KEY,
    item_id     uuid          NOT NULL,
    outcome     varchar(20)   NOT NULL CHECK (outcome IN ('CONFIRMED', 'DIFFERENT', 'NOT_REACHED', 'DECLINED')),
    words       varchar(2000) NOT NULL,
    further     boolean       NOT NULL COMMENT 'to be opened again with the daily batch',
    called_by   uuid          NOT NULL COMMENT 'account',
    called_name varchar(200)  NOT NULL,
    called_at   datetime(6)   NOT NULL,
    client_key  uuid          NOT NULL UNIQUE,
    KEY oversight_sample_call_item (item_id, called_at),
    KEY oversight_sample_call_further (further, called_at),
    CONSTRAINT oversight_sample_call_of FOREIGN KEY (item_id) REFERENCES oversight_sample_item (id),
    CONSTRAINT oversight_sample_call_different CHECK (NOT further OR outcome = 'DIFFERENT')
) COMMENT = 'append-only';
