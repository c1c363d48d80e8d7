CREATE TABLE oversight_sample_item (
    id        uuid        NOT NULL PRIMARY KEY,
    sample_id uuid        NOT NULL,
    position  int         NOT NULL,
    stratum   varchar(20) NOT NULL CHECK (stratum IN ('CLOSED', 'OFFLINE', 'ON_SPOT', 'ZERO_VISIT')),
    issue_id  uuid        NULL,
    visit_id  uuid        NULL,
    UNIQUE KEY oversight_sample_item_position (sample_id, position),
    KEY oversight_sample_item_issue (issue_id),
    KEY oversight_sample_item_visit (visit_id),
    CONSTRAINT oversight_sample_item_sample FOREIGN KEY (sample_id) REFERENCES oversight_sample (id),
    CONSTRAINT oversight_sample_item_of_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT oversight_sample_item_of_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
    CONSTRAINT oversight_sample_item_one CHECK ((issue_id IS NULL) <> (visit_id IS NULL))
) COMMENT = 'append-only';
