INSERT INTO liaison_tier_rule (id, tier, name, leaders_most, enterprises_least, enterprises_most, chambers_least, chambers_most, visit_months, chamber_visit_months, officer_months, valid_from) VALUES
    (uuid(), 'PREFECTURE', '州级领导联系', 1, 2, 3, 0, 1, 3, 12, 1, '2000-01-01'),
    (uuid(), 'COUNTY', '县市领导联系', 1, 2, 3, 0, 1, 3, 12, 1, '2000-01-01'),
    (uuid(), 'DEPARTMENT', '部门联系', 1, 2, 3, 0, 1, 3, 12, 1, '2000-01-01');
