CREATE TABLE issue_term (
    id               uuid         NOT NULL PRIMARY KEY,
    code             varchar(20)  NOT NULL,
    name             varchar(40)  NOT NULL,
    days             smallint     NOT NULL COMMENT 'this and the following in working days' CHECK (days BETWEEN 1 AND 250),
    acknowledge_days tinyint      NOT NULL CHECK (acknowledge_days BETWEEN 1 AND 30),
    objection_days   tinyint      NOT NULL CHECK (objection_days BETWEEN 1 AND 30),
    contact_days     tinyint      NOT NULL COMMENT 'to be in touch again after reopening' CHECK (contact_days BETWEEN 1 AND 30),
    rate_days        tinyint      NOT NULL COMMENT 'after the delivery of the link until it counts as not rated' CHECK (rate_days BETWEEN 1 AND 60),
    valid_from       date         NOT NULL,
    valid_to         date         NOT NULL DEFAULT '9999-12-31',
    document_no      varchar(100) NULL,
    version          int          NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY issue_term_one (code, validity WITHOUT OVERLAPS)
);
