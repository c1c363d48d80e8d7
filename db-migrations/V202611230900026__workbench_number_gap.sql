CREATE TABLE number_gap (
    id         uuid         NOT NULL PRIMARY KEY,
    body_id    uuid         NOT NULL,
    series     varchar(20)  NOT NULL,
    year       int          NOT NULL,
    first_value bigint      NOT NULL,
    last_value bigint       NOT NULL,
    reason     varchar(500) NOT NULL,
    noted_at   datetime(6)  NOT NULL
) COMMENT = 'append-only';
