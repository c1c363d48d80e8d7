ALTER TABLE import_row
    ADD COLUMN outcome         varchar(20) NULL CHECK (outcome IN ('FRESH', 'CHANGED', 'SAME', 'FAULTY')),
    ADD COLUMN subject_id      uuid        NULL COMMENT 'the record that the row means',
    ADD COLUMN subject_version int         NULL COMMENT 'its version when the row was compared with it',
    ADD COLUMN changes         longtext    NULL COMMENT 'field, what stands, what the row says',
    ADD KEY import_row_outcome (run_id, outcome, row_no);
