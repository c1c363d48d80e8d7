CREATE TABLE enterprise_merge_row (
    id          uuid        NOT NULL PRIMARY KEY,
    merge_id    uuid        NOT NULL,
    seq         int         NOT NULL COMMENT 'in the order of moving; given back the other way round',
    table_name  varchar(64) NOT NULL,
    column_name varchar(64) NOT NULL,
    row_id      uuid        NOT NULL,
    row_before  longtext    NOT NULL COMMENT 'all columns as text',
    row_after   longtext    NOT NULL,
    outcome     varchar(10) NULL CHECK (outcome IN ('RESTORED', 'GIVEN_BACK', 'LEFT')),
    UNIQUE KEY enterprise_merge_row_seq (merge_id, seq),
    CONSTRAINT enterprise_merge_row_fk FOREIGN KEY (merge_id) REFERENCES enterprise_merge (id)
);
