CREATE TABLE plan_node (
    id              uuid          NOT NULL PRIMARY KEY,
    plan_id         uuid          NOT NULL,
    parent_id       uuid          NULL,
    stage           varchar(20)   NOT NULL CHECK (stage IN ('FOUNDING', 'LANDING', 'PRODUCTION')),
    name            varchar(60)   NOT NULL,
    position        smallint      NOT NULL,
    template_code   varchar(40)   NULL COMMENT 'NULL for one that only this plan has',
    left_out_at     datetime(6)   NULL,
    left_out_name   varchar(200)  NULL,
    left_out_reason varchar(1000) NULL,
    version         int           NOT NULL DEFAULT 0,
    UNIQUE KEY plan_node_code (plan_id, template_code),
    KEY plan_node_plan (plan_id, position),
    KEY plan_node_parent (parent_id),
    CONSTRAINT plan_node_plan_fk FOREIGN KEY (plan_id) REFERENCES service_plan (id),
    CONSTRAINT plan_node_parent_fk FOREIGN KEY (parent_id) REFERENCES plan_node (id),
    CONSTRAINT plan_node_left CHECK ((left_out_at IS NULL) = (left_out_reason IS NULL) AND (left_out_at IS NULL) = (left_out_name IS NULL))
);
