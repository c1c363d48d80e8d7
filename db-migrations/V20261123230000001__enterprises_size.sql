CREATE TABLE enterprise_size (
    id            uuid          NOT NULL PRIMARY KEY,
    enterprise_id uuid          NOT NULL,
    judged_on     date          NOT NULL,
    size_class    varchar(10)   NOT NULL CHECK (size_class IN ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
    industry_code varchar(5)    NULL,
    staff         decimal(12, 0) NULL COMMENT 'people',
    revenue       decimal(16, 2) NULL COMMENT 'ten thousand yuan',
    assets        decimal(16, 2) NULL COMMENT 'ten thousand yuan',
    reason        varchar(300)  NULL COMMENT 'why it was set by hand; null when judged by the rule',
    noted_by      uuid          NULL,
    actor_name    varchar(200)  NOT NULL,
    noted_at      datetime(6)   NOT NULL,
    KEY enterprise_size_day (enterprise_id, judged_on),
    CONSTRAINT enterprise_size_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
) COMMENT = 'append-only';
