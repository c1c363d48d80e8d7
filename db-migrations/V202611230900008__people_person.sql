CREATE TABLE person (
    id            uuid         NOT NULL PRIMARY KEY,
    name          varchar(100) NOT NULL,
    name_key      varchar(100) NOT NULL,
    pinyin        varchar(300) NOT NULL,
    initials      varchar(60)  NOT NULL,
    active        boolean      NOT NULL DEFAULT TRUE,
    import_run_id uuid         NULL,
    version       int          NOT NULL DEFAULT 0,
    KEY person_name_key (name_key)
);
