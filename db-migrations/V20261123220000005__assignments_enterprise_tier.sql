CREATE TABLE enterprise_tier (
    id            uuid         NOT NULL PRIMARY KEY,
    enterprise_id uuid         NOT NULL,
    tier          varchar(20)  NOT NULL,
    valid_from    date         NOT NULL,
    valid_to      date         NOT NULL DEFAULT '9999-12-31',
    document_no   varchar(100) NOT NULL,
    reason        varchar(300) NOT NULL,
    noted_at      datetime(6)  NOT NULL,
    noted_by      varchar(100) NOT NULL,
    version       int          NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY enterprise_tier_one (enterprise_id, validity WITHOUT OVERLAPS),
    KEY enterprise_tier_tier (tier, valid_to),
    CONSTRAINT enterprise_tier_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT enterprise_tier_tier_fk FOREIGN KEY (tier) REFERENCES liaison_tier (code)
);
