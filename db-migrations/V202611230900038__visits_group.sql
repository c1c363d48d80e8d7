CREATE TABLE visit_group (
    id         uuid        NOT NULL PRIMARY KEY,
    held_on    date        NOT NULL,
    title      varchar(200) NOT NULL,
    text       longtext    NOT NULL,
    recorded_by uuid       NULL,
    recorded_at datetime(6) NOT NULL,
    version    int         NOT NULL DEFAULT 0
);
