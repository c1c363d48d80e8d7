CREATE TABLE quiet_time (
    id            uuid         NOT NULL PRIMARY KEY,
    enterprise_id uuid         NOT NULL,
    weekday       tinyint      NULL COMMENT '1 is Monday; NULL means every day of the period' CHECK (weekday BETWEEN 1 AND 7),
    valid_from    date         NOT NULL,
    valid_to      date         NOT NULL DEFAULT '9999-12-31',
    reason        varchar(200) NOT NULL,
    noted_at      datetime(6)  NOT NULL,
    noted_by      varchar(100) NOT NULL,
    version       int          NOT NULL DEFAULT 0,
    KEY quiet_time_enterprise (enterprise_id, valid_to),
    CONSTRAINT quiet_time_period CHECK (valid_from < valid_to),
    CONSTRAINT quiet_time_end CHECK (weekday IS NOT NULL OR valid_to < '9999-12-31'),
    CONSTRAINT quiet_time_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);
