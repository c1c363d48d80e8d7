CREATE TABLE plan_event (
    id           uuid          NOT NULL PRIMARY KEY,
    plan_id      uuid          NOT NULL,
    measure_id   uuid          NULL,
    milestone_id uuid          NULL,
    happened_at  datetime(6)   NOT NULL,
    plan_version int           NOT NULL,
    command      varchar(30)   NOT NULL,
    actor_id     uuid          NULL COMMENT 'account',
    actor_name   varchar(200)  NOT NULL,
    what         varchar(300)  NOT NULL DEFAULT '',
    reason       varchar(1000) NULL,
    KEY plan_event_plan (plan_id, happened_at),
    KEY plan_event_measure (measure_id),
    KEY plan_event_milestone (milestone_id),
    CONSTRAINT plan_event_plan_fk FOREIGN KEY (plan_id) REFERENCES service_plan (id),
    CONSTRAINT plan_event_measure_fk FOREIGN KEY (measure_id) REFERENCES plan_measure (id),
    CONSTRAINT plan_event_milestone_fk FOREIGN KEY (milestone_id) REFERENCES plan_milestone (id)
) COMMENT = 'append-only';
