INSERT INTO issue_term (id, code, name, days, hours, acknowledge_days, objection_days, contact_days, rate_days, valid_from) VALUES
    ('01936c00-0000-7000-8000-000000000005', 'URGENT', '紧急', 1, 2, 1, 1, 1, 5, '2026-01-01'),
    ('01936c00-0000-7000-8000-000000000006', 'CONSULTATION', '咨询', 3, 24, 1, 1, 1, 5, '2026-01-01');
