CREATE TABLE chamber_membership (
    id            uuid         NOT NULL PRIMARY KEY,
    enterprise_id uuid         NOT NULL,
    chamber_id    uuid         NOT NULL,
    role          varchar(20)  NOT NULL CHECK (role IN ('PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'DIRECTOR', 'MEMBER')),
    valid_from    date         NOT NULL,
    valid_to      date         NOT NULL DEFAULT '9999-12-31',
    noted_at      datetime(6)  NOT NULL,
    noted_by      varchar(100) NOT NULL,
    version       int          NOT NULL DEFAULT 0,
    KEY chamber_membership_enterprise (enterprise_id, valid_to),
    KEY chamber_membership_chamber (chamber_id, valid_to),
    CONSTRAINT chamber_membership_period CHECK (valid_from < valid_to),
    CONSTRAINT chamber_membership_two CHECK (enterprise_id <> chamber_id),
    CONSTRAINT chamber_membership_enterprise_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT chamber_membership_chamber_fk FOREIGN KEY (chamber_id) REFERENCES enterprise (id)
);
