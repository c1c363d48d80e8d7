CREATE TABLE operating_body (
    id            uuid         NOT NULL PRIMARY KEY,
    code          varchar(20)  NOT NULL UNIQUE,
    name          varchar(100) NOT NULL,
    number_prefix varchar(10)  NOT NULL UNIQUE,
    division_code varchar(12)  NOT NULL,
    unit_id       uuid         NULL,
    active        boolean      NOT NULL DEFAULT TRUE,
    version       int          NOT NULL DEFAULT 0,
    CONSTRAINT operating_body_division FOREIGN KEY (division_code) REFERENCES division (code),
    CONSTRAINT operating_body_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
);
