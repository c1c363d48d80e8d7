CREATE TABLE case_ask (
    id         uuid         NOT NULL PRIMARY KEY,
    case_id    uuid         NOT NULL,
    round      int          NOT NULL,
    unit_id    uuid         NOT NULL,
    asked_name varchar(200) NOT NULL,
    asked_on   date         NOT NULL,
    days       int          NOT NULL COMMENT 'working days',
    due_on     date         NOT NULL,
    UNIQUE KEY case_ask_once (case_id, round, unit_id),
    UNIQUE KEY case_ask_of (id, case_id, round),
    KEY case_ask_unit (unit_id, due_on),
    CONSTRAINT case_ask_case FOREIGN KEY (case_id) REFERENCES case_decision (id),
    CONSTRAINT case_ask_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
    CONSTRAINT case_ask_days CHECK (days BETWEEN 1 AND 30)
);
