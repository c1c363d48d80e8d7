CREATE TABLE issue_rating (
    id            uuid          NOT NULL PRIMARY KEY,
    issue_id      uuid          NOT NULL,
    round         int           NOT NULL,
    satisfaction  varchar(20)   NULL COMMENT 'NULL: not rated, never satisfied' CHECK (satisfaction IN ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY', 'DISSATISFIED', 'VERY_DISSATISFIED')),
    way           varchar(20)   NOT NULL CHECK (way IN ('LINK', 'CALL', 'NOT_REACHED')),
    words         varchar(2000) NOT NULL,
    link_id       uuid          NULL,
    call_back_id  uuid          NULL COMMENT 'entry of the call list that ended without reaching anybody',
    noted_by      uuid          NULL COMMENT 'person who rang back',
    noted_by_name varchar(200)  NOT NULL,
    rated_at      datetime(6)   NOT NULL,
    UNIQUE KEY issue_rating_round (issue_id, round),
    UNIQUE KEY issue_rating_of (issue_id, id),
    CONSTRAINT issue_rating_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_rating_call FOREIGN KEY (call_back_id) REFERENCES call_back (id),
    CONSTRAINT issue_rating_silence CHECK ((way = 'NOT_REACHED') = (satisfaction IS NULL)),
    CONSTRAINT issue_rating_evidence CHECK ((way = 'LINK') = (link_id IS NOT NULL) AND (way = 'CALL') = (noted_by IS NOT NULL) AND (way = 'NOT_REACHED') = (call_back_id IS NOT NULL))
) COMMENT = 'append-only';
