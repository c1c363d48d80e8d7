CREATE TABLE issue_told (
    event_id uuid        NOT NULL PRIMARY KEY COMMENT 'step of which the enterprise was told',
    told_at  datetime(6) NOT NULL,
    CONSTRAINT issue_told_event FOREIGN KEY (event_id) REFERENCES issue_event (id)
) COMMENT = 'append-only';
