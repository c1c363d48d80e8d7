CREATE TABLE policy_run (
    run_no       int          NOT NULL AUTO_INCREMENT PRIMARY KEY,
    matched_on   date         NOT NULL COMMENT 'day for which it was looked',
    running      tinyint      NULL UNIQUE COMMENT '1 while it runs, for one at a time',
    shown        tinyint      NULL UNIQUE COMMENT '1 for the one whose rows are shown',
    asked_name   varchar(200) NOT NULL,
    started_at   datetime(6)  NOT NULL,
    beat_at      datetime(6)  NOT NULL,
    finished_at  datetime(6)  NULL,
    policies     int          NOT NULL DEFAULT 0,
    enterprises  int          NOT NULL DEFAULT 0,
    hits         int          NOT NULL DEFAULT 0,
    CONSTRAINT policy_run_shown CHECK (shown IS NULL OR finished_at IS NOT NULL)
);
