CREATE TABLE notice_setting (
    account_id      uuid         NOT NULL PRIMARY KEY,
    mail_address    varchar(254) NULL COMMENT 'proved by a code that was mailed to it',
    new_address     varchar(254) NULL COMMENT 'waits for its code',
    code_hash       char(64)     NULL,
    code_until      datetime(6)  NULL,
    code_tries      int          NOT NULL DEFAULT 0,
    mail_wanted     boolean      NOT NULL DEFAULT TRUE,
    digest_hour     tinyint      NOT NULL,
    quiet_from      tinyint      NOT NULL COMMENT 'hour of Beijing time; the same as quiet_to for none',
    quiet_to        tinyint      NOT NULL,
    last_digest_on  date         NULL COMMENT 'day whose digest was made, or was found to be empty',
    last_urgent_at  datetime(6)  NULL,
    version         int          NOT NULL DEFAULT 0,
    KEY notice_setting_due (mail_wanted, digest_hour, last_digest_on),
    CONSTRAINT notice_setting_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT notice_setting_hours CHECK (digest_hour BETWEEN 0 AND 23 AND quiet_from BETWEEN 0 AND 23 AND quiet_to BETWEEN 0 AND 23),
    CONSTRAINT notice_setting_code CHECK ((new_address IS NULL) = (code_hash IS NULL) AND (code_hash IS NULL) = (code_until IS NULL))
);
