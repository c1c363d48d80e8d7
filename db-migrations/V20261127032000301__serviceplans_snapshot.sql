CREATE TABLE plan_snapshot (
    id           uuid         NOT NULL PRIMARY KEY,
    plan_id      uuid         NOT NULL,
    plan_version int          NOT NULL,
    content      longtext     NOT NULL COMMENT 'the plan as it was laid before the enterprise, JSON',
    laid_by      uuid         NULL COMMENT 'person',
    laid_name    varchar(200) NOT NULL,
    laid_at      datetime(6)  NOT NULL,
    UNIQUE KEY plan_snapshot_version (plan_id, plan_version),
    KEY plan_snapshot_person (laid_by),
    CONSTRAINT plan_snapshot_plan FOREIGN KEY (plan_id) REFERENCES service_plan (id)
) COMMENT = 'append-only';
