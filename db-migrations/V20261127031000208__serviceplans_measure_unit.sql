CREATE TABLE plan_measure_unit (
    id         uuid     NOT NULL PRIMARY KEY,
    measure_id uuid     NOT NULL,
    unit_id    uuid     NOT NULL,
    position   smallint NOT NULL,
    UNIQUE KEY plan_measure_unit_once (measure_id, unit_id),
    KEY plan_measure_unit_unit (unit_id),
    CONSTRAINT plan_measure_unit_measure FOREIGN KEY (measure_id) REFERENCES plan_measure (id),
    CONSTRAINT plan_measure_unit_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
);
