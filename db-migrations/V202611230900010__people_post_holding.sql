CREATE TABLE post_holding (
    id            uuid         NOT NULL PRIMARY KEY,
    post_id       uuid         NOT NULL,
    person_id     uuid         NOT NULL,
    valid_from    date         NOT NULL,
    valid_to      date         NOT NULL DEFAULT '9999-12-31',
    document_no   varchar(100) NULL,
    caretaker     boolean      NOT NULL DEFAULT FALSE,
    leader_seat   tinyint      NULL COMMENT '1 for posts with one holder at a time, else NULL',
    import_run_id uuid         NULL,
    version       int          NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY post_holding_one (post_id, leader_seat, validity WITHOUT OVERLAPS),
    KEY post_holding_person (person_id),
    CONSTRAINT post_holding_post FOREIGN KEY (post_id) REFERENCES post (id),
    CONSTRAINT post_holding_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);
