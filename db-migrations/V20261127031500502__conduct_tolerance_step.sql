-- A closing needs an acceptance; filing, answer and clearing of reputation need a closing: by foreign keys, not by goodwill.
CREATE TABLE tolerance_step (
    id             uuid        NOT NULL PRIMARY KEY,
    application_id uuid        NOT NULL,
    seq            int         NOT NULL,
    kind           varchar(20) NOT NULL CHECK (kind IN ('ACCEPTED', 'DECLINED', 'CLOSED', 'TOLD', 'FILED', 'CLEARED', 'SUPPLEMENT', 'WITHDRAWN')),
    single         varchar(20) NULL COMMENT 'the kind, where there is one of it at most',
    intake         tinyint     NULL COMMENT '1 for accepted, declined and withdrawn: one of the three',
    needs          varchar(20) NULL COMMENT 'the step that comes before',
    client_key     uuid        NOT NULL UNIQUE,
    key_id         varchar(50) NOT NULL,
    cipher         varchar(10) NOT NULL CHECK (cipher IN ('AES', 'SM4')),
    content        blob        NOT NULL COMMENT 'who, when, numbers, days, outcome: nonce and ciphertext',
    UNIQUE KEY tolerance_step_seq (application_id, seq),
    UNIQUE KEY tolerance_step_single (application_id, single),
    UNIQUE KEY tolerance_step_intake (application_id, intake),
    KEY tolerance_step_needs (application_id, needs),
    CONSTRAINT tolerance_step_application FOREIGN KEY (application_id) REFERENCES tolerance_application (id),
    CONSTRAINT tolerance_step_needs_fk FOREIGN KEY (application_id, needs) REFERENCES tolerance_step (application_id, single),
    CONSTRAINT tolerance_step_single_is CHECK (
        (kind IN ('ACCEPTED', 'DECLINED', 'CLOSED', 'FILED', 'WITHDRAWN') AND single = kind AND single IS NOT NULL)
        OR (kind NOT IN ('ACCEPTED', 'DECLINED', 'CLOSED', 'FILED', 'WITHDRAWN') AND single IS NULL)),
    CONSTRAINT tolerance_step_intake_is CHECK (
        (kind IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN') AND intake = 1 AND intake IS NOT NULL)
        OR (kind NOT IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN') AND intake IS NULL)),
    CONSTRAINT tolerance_step_needs_is CHECK (
        (kind = 'CLOSED' AND needs = 'ACCEPTED' AND needs IS NOT NULL)
        OR (kind IN ('TOLD', 'FILED', 'CLEARED') AND needs = 'CLOSED' AND needs IS NOT NULL)
        OR (kind IN ('ACCEPTED', 'DECLINED', 'SUPPLEMENT', 'WITHDRAWN') AND needs IS NULL))
) COMMENT = 'append-only';
