CREATE TABLE post (
    id            uuid         NOT NULL PRIMARY KEY,
    unit_id       uuid         NULL,
    title         varchar(120) NOT NULL,
    title_key     varchar(120) NOT NULL,
    seat_no       int          NOT NULL DEFAULT 1,
    body          varchar(20)  NOT NULL CHECK (body IN ('PARTY', 'NPC', 'GOVERNMENT', 'CPPCC', 'DISCIPLINE', 'FEDERATION', 'OTHER')),
    is_leading    boolean      NOT NULL,
    is_sensitive  boolean      NOT NULL DEFAULT FALSE COMMENT 'itineraries of the holder are shown to nobody outside (design: leaders'' itineraries)',
    division_code varchar(12)  NOT NULL,
    active        boolean      NOT NULL DEFAULT TRUE,
    import_run_id uuid         NULL,
    version       int          NOT NULL DEFAULT 0,
    UNIQUE KEY post_title_seat (division_code, title_key, unit_id, seat_no),
    KEY post_unit (unit_id),
    CONSTRAINT post_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT post_division_fk FOREIGN KEY (division_code) REFERENCES division (code)
);
