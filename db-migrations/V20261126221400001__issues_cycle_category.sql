CREATE TABLE issue_category (
    id         uuid         NOT NULL PRIMARY KEY,
    code       varchar(30)  NOT NULL,
    name       varchar(60)  NOT NULL,
    term_code  varchar(20)  NOT NULL COMMENT 'template that is proposed for it',
    referred   boolean      NOT NULL COMMENT 'belongs to courts and others: referred, not handled',
    position   smallint     NOT NULL,
    valid_from date         NOT NULL,
    valid_to   date         NOT NULL DEFAULT '9999-12-31',
    version    int          NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY issue_category_one (code, validity WITHOUT OVERLAPS)
);
