CREATE TABLE liaison_proposal_row (
    proposal_id   uuid         NOT NULL,
    row_no        int          NOT NULL,
    enterprise_id uuid         NOT NULL,
    post_id       uuid         NULL,
    reasons       varchar(300) NOT NULL DEFAULT '' COMMENT 'factors with their numbers, the strongest first',
    refusal       varchar(20)  NULL CHECK (refusal IN ('ENDED', 'LED', 'NOBODY', 'CONFLICT', 'FULL')),
    by_hand       boolean      NOT NULL DEFAULT FALSE,
    version       int          NOT NULL DEFAULT 0,
    PRIMARY KEY (proposal_id, row_no),
    KEY liaison_proposal_row_enterprise (enterprise_id),
    KEY liaison_proposal_row_post (post_id),
    CONSTRAINT liaison_proposal_row_proposal FOREIGN KEY (proposal_id) REFERENCES liaison_proposal (id),
    CONSTRAINT liaison_proposal_row_enterprise_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT liaison_proposal_row_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
);
