CREATE TABLE dispatch_batch_row (
    batch_id      uuid          NOT NULL,
    position      int           NOT NULL,
    issue_id      uuid          NOT NULL,
    category_code varchar(30)   NOT NULL,
    term_code     varchar(20)   NOT NULL,
    lead_unit_id  uuid          NOT NULL,
    state         varchar(10)   NOT NULL CHECK (state IN ('WAITING', 'DONE', 'REFUSED')),
    refusal       varchar(1000) NULL COMMENT 'key of a sentence with its arguments, divided by U+001F',
    done_at       datetime(6)   NULL,
    PRIMARY KEY (batch_id, position),
    UNIQUE KEY dispatch_batch_row_issue (batch_id, issue_id),
    KEY dispatch_batch_row_of (issue_id),
    KEY dispatch_batch_row_unit (lead_unit_id),
    CONSTRAINT dispatch_batch_row_batch FOREIGN KEY (batch_id) REFERENCES dispatch_batch (id),
    CONSTRAINT dispatch_batch_row_issue_fk FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT dispatch_batch_row_unit_fk FOREIGN KEY (lead_unit_id) REFERENCES unit (id),
    CONSTRAINT dispatch_batch_row_over CHECK ((state = 'WAITING') = (done_at IS NULL) AND (state = 'REFUSED') = (refusal IS NOT NULL))
);
