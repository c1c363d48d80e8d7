CREATE TABLE rating_release (
    unit_id      uuid        NOT NULL,
    quarter_from date        NOT NULL COMMENT 'first day of the first quarter of the batch',
    quarter_to   date        NOT NULL COMMENT 'first day after the last quarter of the batch',
    rated        int         NOT NULL,
    band         varchar(20) NOT NULL CHECK (band IN ('HIGH', 'MIDDLE', 'LOW')),
    released_at  datetime(6) NOT NULL,
    PRIMARY KEY (unit_id, quarter_to),
    CONSTRAINT rating_release_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT rating_release_five CHECK (rated >= 5),
    CONSTRAINT rating_release_order CHECK (quarter_from < quarter_to)
) COMMENT = 'append-only';
