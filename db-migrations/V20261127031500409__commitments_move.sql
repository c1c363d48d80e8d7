CREATE TABLE commitment_move (
    id            uuid          NOT NULL PRIMARY KEY,
    commitment_id uuid          NOT NULL,
    from_post_id  uuid          NULL,
    to_post_id    uuid          NOT NULL,
    moved_on      date          NOT NULL,
    document_no   varchar(200)  NOT NULL,
    words         varchar(1000) NOT NULL,
    KEY commitment_move_of (commitment_id, moved_on),
    KEY commitment_move_from (from_post_id),
    KEY commitment_move_to (to_post_id),
    CONSTRAINT commitment_move_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT commitment_move_from_fk FOREIGN KEY (from_post_id) REFERENCES post (id),
    CONSTRAINT commitment_move_to_fk FOREIGN KEY (to_post_id) REFERENCES post (id)
) COMMENT = 'append-only';
