CREATE TABLE account (
    id                  uuid         NOT NULL PRIMARY KEY,
    login               varchar(60)  NOT NULL UNIQUE,
    display_name        varchar(100) NOT NULL,
    side                varchar(10)  NOT NULL CHECK (side IN ('SYSTEM', 'SECURITY', 'AUDIT', 'BUSINESS')),
    person_id           uuid         NULL UNIQUE,
    unit_id             uuid         NULL,
    division_code       varchar(12)  NULL,
    password_hash       varchar(200) NOT NULL,
    password_changed_at datetime(6)  NOT NULL,
    must_change_password boolean     NOT NULL,
    failed_attempts     int          NOT NULL DEFAULT 0,
    locked_until        datetime(6)  NULL,
    enabled             boolean      NOT NULL DEFAULT TRUE,
    created_at          datetime(6)  NOT NULL,
    version             int          NOT NULL DEFAULT 0,
    UNIQUE KEY account_side (id, side),
    CONSTRAINT account_admin_without_person CHECK (side = 'BUSINESS' OR person_id IS NULL)
);
