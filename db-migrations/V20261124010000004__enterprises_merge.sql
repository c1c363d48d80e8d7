CREATE TABLE enterprise_merge (
    id               uuid         NOT NULL PRIMARY KEY,
    kept_id          uuid         NOT NULL,
    merged_id        uuid         NOT NULL,
    reason           varchar(300) NOT NULL,
    merged_on        date         NOT NULL,
    merged_at        datetime(6)  NOT NULL,
    merged_by        varchar(100) NOT NULL,
    reversible_until date         NOT NULL,
    reversed_at      datetime(6)  NULL,
    reversed_by      varchar(100) NULL,
    reversal_reason  varchar(300) NULL,
    KEY enterprise_merge_kept (kept_id, merged_at),
    KEY enterprise_merge_merged (merged_id, merged_at),
    CONSTRAINT enterprise_merge_two CHECK (kept_id <> merged_id),
    CONSTRAINT enterprise_merge_kept_fk FOREIGN KEY (kept_id) REFERENCES enterprise (id),
    CONSTRAINT enterprise_merge_merged_fk FOREIGN KEY (merged_id) REFERENCES enterprise (id)
);
