ALTER TABLE issue
    ADD COLUMN clock_from    datetime(6) NULL COMMENT 'of a clock in hours of office time',
    ADD COLUMN clock_minutes int         NULL,
    ADD COLUMN due_at        datetime(6) NULL COMMENT 'due_on is its day',
    ADD COLUMN yellow_at     datetime(6) NULL,
    ADD COLUMN minutes_left  int         NULL COMMENT 'when the clock was stopped',
    ADD CONSTRAINT issue_hour_clock CHECK ((due_at IS NULL) = (yellow_at IS NULL) AND (due_at IS NULL) = (clock_from IS NULL) AND (due_at IS NULL) = (clock_minutes IS NULL)),
    ADD KEY issue_due_at (due_at);
