CREATE TABLE office_hours (
    id             uuid         NOT NULL PRIMARY KEY,
    season_from    char(5)      NOT NULL COMMENT 'MM-dd, each year' CHECK (season_from REGEXP '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    morning_from   time         NOT NULL,
    morning_to     time         NOT NULL,
    afternoon_from time         NOT NULL,
    afternoon_to   time         NOT NULL,
    valid_from     date         NOT NULL,
    valid_to       date         NOT NULL DEFAULT '9999-12-31',
    document_no    varchar(100) NULL,
    changed_by     varchar(200) NULL,
    changed_at     datetime(6)  NULL,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY office_hours_one (season_from, validity WITHOUT OVERLAPS),
    CONSTRAINT office_hours_order CHECK (morning_from < morning_to AND morning_to <= afternoon_from AND afternoon_from < afternoon_to)
);
