ALTER TABLE import_row
    ADD COLUMN place int NULL COMMENT 'row of its sheet as the clerk sees it, counted from 1; NULL where row_no is that';
