INSERT INTO issue_term (id, code, name, days, acknowledge_days, objection_days, contact_days, rate_days, progress_days, platform_forward_days, platform_answer_days, platform_longest_days, valid_from, document_no) VALUES
    ('01936c00-0000-7000-8000-000000000007', 'ARREARS', '拖欠账款移送', 5, 1, 1, 1, 5, 3, 10, 30, 90, '2026-01-01', '国令第802号');
