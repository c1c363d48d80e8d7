CREATE TABLE setting (
    id         uuid         NOT NULL PRIMARY KEY,
    name       varchar(80)  NOT NULL,
    body_id    uuid         NULL,
    content    varchar(2000) NOT NULL,
    valid_from date         NOT NULL,
    valid_to   date         NOT NULL DEFAULT '9999-12-31',
    changed_by uuid         NULL,
    changed_at datetime(6)  NOT NULL,
    version    int          NOT NULL DEFAULT 0,
    KEY setting_name (name, valid_from)
);
