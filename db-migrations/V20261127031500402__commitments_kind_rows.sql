INSERT INTO commitment_kind (code, label, sort_order) VALUES
    ('GOAL', '重点目标', 1),
    ('POLICY', '惠企政策', 2),
    ('CONTRACT', '合同履约', 3),
    ('SERVICE', '政务服务', 4),
    ('DUTY', '履职尽责', 5);
