CREATE TABLE coverage_change (
    id       bigint      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject  uuid        NULL COMMENT 'the enterprise; NULL for what enterprises share: people, posts, units, rules of tiers',
    noted_at datetime(6) NOT NULL DEFAULT utc_timestamp(6),
    KEY coverage_change_noted (noted_at)
) COMMENT 'what the figures of coverage have to read again, written by triggers in the transaction that changed it';
