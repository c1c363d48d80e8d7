CREATE TABLE visit_answer (
    id            uuid          NOT NULL PRIMARY KEY,
    visit_id      uuid          NOT NULL,
    kind          varchar(10)   NOT NULL CHECK (kind IN ('CONFIRMED', 'CORRECTED', 'COMMENTED')),
    words         varchar(2000) NOT NULL COMMENT 'of the enterprise, as it wrote or spoke them',
    way           varchar(4)    NOT NULL CHECK (way IN ('LINK', 'CALL')),
    link_id       uuid          NULL,
    answered_at   datetime(6)   NOT NULL,
    noted_by      uuid          NULL COMMENT 'account of who rang back',
    noted_by_name varchar(200)  NOT NULL COMMENT 'the enterprise, or who rang back',
    KEY visit_answer_visit (visit_id, answered_at),
    CONSTRAINT visit_answer_visit_fk FOREIGN KEY (visit_id) REFERENCES visit (id),
    CONSTRAINT visit_answer_words CHECK (kind = 'CONFIRMED' OR words <> ''),
    CONSTRAINT visit_answer_way CHECK ((way = 'LINK') = (link_id IS NOT NULL))
) COMMENT = 'append-only';
