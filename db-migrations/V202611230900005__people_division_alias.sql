CREATE TABLE division_alias (
    alias varchar(60) NOT NULL PRIMARY KEY,
    code  varchar(12) NOT NULL,
    CONSTRAINT division_alias_code FOREIGN KEY (code) REFERENCES division (code)
);
