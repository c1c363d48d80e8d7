CREATE TABLE issue_procedure (
    id               uuid          NOT NULL PRIMARY KEY,
    issue_id         uuid          NOT NULL,
    round            int           NOT NULL,
    rating_id        uuid          NOT NULL COMMENT 'what the enterprise said last: it is not satisfied',
    demands_met      varchar(1000) NOT NULL COMMENT 'which reasonable demands were met, and how',
    opinion_no       varchar(100)  NOT NULL COMMENT 'number of the legal opinion',
    opinion_text     varchar(2000) NULL,
    opinion_file     uuid          NULL COMMENT 'stored file',
    meeting_no       varchar(100)  NULL COMMENT 'minutes of the joint meeting that took it up',
    prepared_by      uuid          NOT NULL COMMENT 'person',
    prepared_at      datetime(6)   NOT NULL,
    UNIQUE KEY issue_procedure_of (issue_id, id),
    CONSTRAINT issue_procedure_issue FOREIGN KEY (issue_id) REFERENCES issue (id),
    CONSTRAINT issue_procedure_rating FOREIGN KEY (issue_id, rating_id) REFERENCES issue_rating (issue_id, id),
    CONSTRAINT issue_procedure_opinion CHECK (opinion_text IS NOT NULL OR opinion_file IS NOT NULL)
) COMMENT = 'append-only';
