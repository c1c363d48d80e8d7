CREATE TABLE liaison_proposal_leader (
    proposal_id uuid NOT NULL,
    post_id     uuid NOT NULL,
    PRIMARY KEY (proposal_id, post_id),
    KEY liaison_proposal_leader_post (post_id),
    CONSTRAINT liaison_proposal_leader_proposal FOREIGN KEY (proposal_id) REFERENCES liaison_proposal (id),
    CONSTRAINT liaison_proposal_leader_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
) COMMENT 'leaders who take part in a proposal';
