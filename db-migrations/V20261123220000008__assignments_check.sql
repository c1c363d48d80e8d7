CREATE TABLE coverage_check (
    checked_on date        NOT NULL PRIMARY KEY,
    checked_at datetime(6) NOT NULL,
    found      int         NOT NULL,
    resolved   int         NOT NULL
) COMMENT 'days on which the nightly check ran';
