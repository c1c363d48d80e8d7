CREATE TABLE liaison_proposal (
    id         uuid         NOT NULL PRIMARY KEY,
    state      varchar(20)  NOT NULL CHECK (state IN ('DRAFT', 'APPLIED', 'DISCARDED')),
    from_day   date         NOT NULL COMMENT 'limits and loads are those of this day',
    made_by    varchar(100) NOT NULL,
    made_at    datetime(6)  NOT NULL,
    changed_at datetime(6)  NOT NULL,
    batch_id   uuid         NULL,
    version    int          NOT NULL DEFAULT 0,
    KEY liaison_proposal_made (made_at),
    KEY liaison_proposal_batch (batch_id),
    CONSTRAINT liaison_proposal_batch_fk FOREIGN KEY (batch_id) REFERENCES assignment_batch (id)
) COMMENT 'drafts of who could lead which enterprise';
