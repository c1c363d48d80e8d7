CREATE TABLE enterprise_contact (
    id            uuid         NOT NULL PRIMARY KEY,
    enterprise_id uuid         NOT NULL,
    name          varchar(100) NOT NULL,
    title         varchar(60)  NULL,
    phone         varchar(40)  NULL,
    is_primary    boolean      NOT NULL DEFAULT FALSE,
    verified_on   date         NULL,
    import_run_id uuid         NULL,
    version       int          NOT NULL DEFAULT 0,
    KEY enterprise_contact_enterprise (enterprise_id),
    CONSTRAINT enterprise_contact_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
) COMMENT = 'enterprise contact persons: never published';
