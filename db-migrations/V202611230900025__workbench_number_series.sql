CREATE TABLE number_series (
    body_id    uuid        NOT NULL,
    series     varchar(20) NOT NULL,
    year       int         NOT NULL,
    last_value bigint      NOT NULL,
    PRIMARY KEY (body_id, series, year),
    CONSTRAINT number_series_body FOREIGN KEY (body_id) REFERENCES operating_body (id)
);
