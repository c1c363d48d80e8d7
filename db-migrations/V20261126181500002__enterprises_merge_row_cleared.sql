ALTER TABLE enterprise_merge_row
    MODIFY row_before longtext NULL COMMENT 'all columns as text; cleared when the merge can no longer be reversed',
    MODIFY row_after longtext NULL;
