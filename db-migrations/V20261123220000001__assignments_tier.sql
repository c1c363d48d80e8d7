CREATE TABLE liaison_tier (
    code       varchar(20) NOT NULL PRIMARY KEY,
    sort_order int         NOT NULL
) COMMENT 'tiers of liaison; what holds for one stands with its days in liaison_tier_rule';
