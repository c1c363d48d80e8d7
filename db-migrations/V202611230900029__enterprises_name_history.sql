CREATE TABLE enterprise_name_history (
    id            uuid         NOT NULL PRIMARY KEY,
    enterprise_id uuid         NOT NULL,
    name          varchar(200) NOT NULL,
    name_key      varchar(200) NOT NULL,
    used_until    date         NOT NULL,
    KEY enterprise_name_history_key (name_key),
    CONSTRAINT enterprise_name_history_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);
