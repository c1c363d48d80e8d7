CREATE TABLE calendar_day (
    notice_id uuid        NOT NULL,
    day       date        NOT NULL,
    kind      varchar(12) NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKDAY')),
    name      varchar(60) NOT NULL,
    PRIMARY KEY (notice_id, day),
    CONSTRAINT calendar_day_notice FOREIGN KEY (notice_id) REFERENCES calendar_notice (id)
);
