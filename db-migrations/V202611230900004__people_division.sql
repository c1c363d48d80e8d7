CREATE TABLE division (
    code        varchar(12)  NOT NULL PRIMARY KEY,
    name        varchar(100) NOT NULL,
    short_name  varchar(50)  NOT NULL,
    kind        varchar(20)  NOT NULL CHECK (kind IN ('PREFECTURE', 'COUNTY', 'CITY', 'ZONE', 'PARK', 'OUTSIDE')),
    parent_code varchar(12)  NULL,
    sort_order  int          NOT NULL,
    CONSTRAINT division_parent FOREIGN KEY (parent_code) REFERENCES division (code)
);
