CREATE TABLE issue_referral (
    issue_id      uuid         NOT NULL PRIMARY KEY,
    kind          varchar(20)  NOT NULL CHECK (kind IN ('HOTLINE', 'PETITION', 'JUDICIAL', 'HIGHER', 'OTHER')),
    receiver      varchar(100) NOT NULL,
    receipt_no    varchar(60)  NOT NULL COMMENT 'number under which the receiver took it, or of the letter',
    referred_by   uuid         NOT NULL COMMENT 'person',
    referred_name varchar(200) NOT NULL,
    referred_at   datetime(6)  NOT NULL,
    CONSTRAINT issue_referral_issue FOREIGN KEY (issue_id) REFERENCES issue (id)
) COMMENT = 'append-only';
