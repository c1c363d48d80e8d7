CREATE TABLE unit (
    id            uuid         NOT NULL PRIMARY KEY,
    name          varchar(120) NOT NULL,
    short_name    varchar(60)  NOT NULL,
    body          varchar(20)  NOT NULL CHECK (body IN ('PARTY', 'NPC', 'GOVERNMENT', 'CPPCC', 'DISCIPLINE', 'FEDERATION', 'OTHER')),
    level         varchar(20)  NOT NULL CHECK (level IN ('PREFECTURE', 'COUNTY', 'PARK')),
    division_code varchar(12)  NOT NULL,
    parent_id     uuid         NULL,
    office_address varchar(200) NULL,
    office_hours  varchar(100) NULL,
    active        boolean      NOT NULL DEFAULT TRUE,
    import_run_id uuid         NULL,
    version       int          NOT NULL DEFAULT 0,
    UNIQUE KEY unit_name (name, division_code),
    KEY unit_division (division_code),
    CONSTRAINT unit_division_fk FOREIGN KEY (division_code) REFERENCES division (code),
    CONSTRAINT unit_parent_fk FOREIGN KEY (parent_id) REFERENCES unit (id)
);
