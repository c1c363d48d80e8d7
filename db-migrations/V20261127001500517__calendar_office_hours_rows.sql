INSERT INTO office_hours (id, season_from, morning_from, morning_to, afternoon_from, afternoon_to, valid_from, document_no) VALUES
    ('01936c00-0006-7000-8000-000000000001', '05-01', '10:00', '14:00', '16:00', '20:00', '2020-01-01', '自治区作息时间（夏季）'),
    ('01936c00-0006-7000-8000-000000000002', '10-01', '10:00', '14:00', '15:30', '19:30', '2020-01-01', '自治区作息时间（冬季）');
