CREATE TABLE commitment_instalment (
    id            uuid           NOT NULL PRIMARY KEY,
    commitment_id uuid           NOT NULL,
    position      int            NOT NULL,
    due_on        date           NOT NULL,
    amount_wan    decimal(14, 4) NULL COMMENT 'ten thousand yuan',
    text          varchar(300)   NOT NULL,
    kept_on       date           NULL,
    evidence      varchar(1000)  NULL,
    UNIQUE KEY commitment_instalment_place (commitment_id, position),
    CONSTRAINT commitment_instalment_of FOREIGN KEY (commitment_id) REFERENCES commitment (id),
    CONSTRAINT commitment_instalment_amount CHECK (amount_wan >= 0),
    CONSTRAINT commitment_instalment_kept CHECK ((kept_on IS NULL) = (evidence IS NULL))
);
