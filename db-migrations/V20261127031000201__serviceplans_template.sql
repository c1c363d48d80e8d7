CREATE TABLE plan_template (
    id           uuid         NOT NULL PRIMARY KEY,
    valid_from   date         NOT NULL COMMENT 'holds until the next one begins',
    document_no  varchar(100) NULL,
    created_name varchar(200) NOT NULL,
    created_at   datetime(6)  NOT NULL,
    client_key   uuid         NULL UNIQUE,
    UNIQUE KEY plan_template_from (valid_from)
);
