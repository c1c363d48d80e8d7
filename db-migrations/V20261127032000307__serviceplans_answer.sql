CREATE TABLE plan_answer (
    id           uuid          NOT NULL PRIMARY KEY,
    plan_id      uuid          NOT NULL,
    plan_version int           NOT NULL,
    measure_id   uuid          NULL COMMENT 'NULL for words on the whole',
    kind         varchar(20)   NOT NULL CHECK (kind IN ('ACKNOWLEDGED', 'COMMENTED', 'NOTED')),
    words        varchar(1000) NOT NULL,
    way          varchar(10)   NOT NULL CHECK (way IN ('LINK', 'CALL')),
    noted_by     uuid          NULL COMMENT 'person who rang',
    actor_name   varchar(200)  NOT NULL,
    answered_at  datetime(6)   NOT NULL,
    KEY plan_answer_plan (plan_id, answered_at),
    KEY plan_answer_measure (measure_id),
    KEY plan_answer_person (noted_by),
    CONSTRAINT plan_answer_plan_fk FOREIGN KEY (plan_id) REFERENCES service_plan (id),
    CONSTRAINT plan_answer_measure_fk FOREIGN KEY (measure_id) REFERENCES plan_measure (id),
    CONSTRAINT plan_answer_words CHECK (kind = 'ACKNOWLEDGED' OR words <> ''),
    CONSTRAINT plan_answer_way CHECK (way = 'CALL' OR noted_by IS NULL)
) COMMENT = 'append-only';
