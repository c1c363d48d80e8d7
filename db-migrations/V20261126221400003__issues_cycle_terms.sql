-- 州内办理时限 (domain default): 即时办 0-1, 一般 5, 较复杂 15, 疑难 30 working days; sign-in 1, objection 1 and once only
INSERT INTO issue_term (id, code, name, days, acknowledge_days, objection_days, contact_days, rate_days, valid_from) VALUES
    ('01936c00-0000-7000-8000-000000000001', 'IMMEDIATE', '即时办', 1, 1, 1, 1, 5, '2026-01-01'),
    ('01936c00-0000-7000-8000-000000000002', 'ORDINARY', '一般', 5, 1, 1, 1, 5, '2026-01-01'),
    ('01936c00-0000-7000-8000-000000000003', 'COMPLEX', '较复杂', 15, 1, 1, 1, 5, '2026-01-01'),
    ('01936c00-0000-7000-8000-000000000004', 'HARD', '疑难', 30, 1, 1, 1, 5, '2026-01-01');
