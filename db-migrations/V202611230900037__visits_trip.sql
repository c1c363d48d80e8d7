CREATE TABLE trip (
    id         uuid         NOT NULL PRIMARY KEY,
    trip_on    date         NOT NULL,
    vehicle    varchar(100) NULL,
    note       varchar(500) NULL,
    recorded_by uuid        NULL,
    recorded_at datetime(6) NOT NULL,
    version    int          NOT NULL DEFAULT 0
);
