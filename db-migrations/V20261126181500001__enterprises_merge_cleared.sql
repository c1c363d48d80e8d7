ALTER TABLE enterprise_merge
    ADD COLUMN cleared_on date NULL COMMENT 'the day on which what the moved rows said was cleared; the merge itself stays known',
    ADD KEY enterprise_merge_uncleared (cleared_on, reversible_until);
