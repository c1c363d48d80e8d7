CREATE TABLE commitment_kind (
    code       varchar(30) NOT NULL PRIMARY KEY,
    label      varchar(40) NOT NULL UNIQUE,
    sort_order int         NOT NULL,
    active     boolean     NOT NULL DEFAULT TRUE
);
