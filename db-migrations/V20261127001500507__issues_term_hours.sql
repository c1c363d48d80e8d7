ALTER TABLE issue_term
    ADD COLUMN hours         smallint NULL COMMENT 'hours of office time instead of working days' CHECK (hours BETWEEN 1 AND 400),
    ADD COLUMN progress_days tinyint  NULL COMMENT 'working days after the dispatch until the first progress' CHECK (progress_days BETWEEN 1 AND 60),
    ADD COLUMN report_months tinyint  NULL COMMENT 'months between reports of progress' CHECK (report_months BETWEEN 1 AND 12),
    ADD COLUMN platform_forward_days  smallint NULL COMMENT 'working days, of the statutory platform' CHECK (platform_forward_days BETWEEN 1 AND 60),
    ADD COLUMN platform_answer_days   smallint NULL COMMENT 'calendar days' CHECK (platform_answer_days BETWEEN 1 AND 250),
    ADD COLUMN platform_longest_days  smallint NULL COMMENT 'calendar days' CHECK (platform_longest_days BETWEEN 1 AND 400);
