CREATE TABLE loan_prime_rate (
    published_on date          NOT NULL PRIMARY KEY COMMENT 'holds until the next one',
    one_year     decimal(5, 2) NOT NULL COMMENT 'per cent a year' CHECK (one_year BETWEEN 0 AND 30),
    source       varchar(100)  NOT NULL
);
