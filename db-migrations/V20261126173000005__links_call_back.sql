CREATE TABLE call_back (
    id             uuid         NOT NULL PRIMARY KEY,
    purpose        varchar(40)  NOT NULL,
    subject_id     uuid         NOT NULL,
    enterprise_id  uuid         NOT NULL,
    title          varchar(300) NOT NULL COMMENT 'the case, as the message would have named it',
    reason         varchar(12)  NOT NULL CHECK (reason IN ('NO_CONTACT', 'NO_CONSENT', 'NO_CHANNEL', 'NOT_SENT')),
    opened_at      datetime(6)  NOT NULL,
    opened_by_name varchar(200) NOT NULL,
    open_slot      tinyint      NULL DEFAULT 1 COMMENT '1 while it is open: one open entry for each subject',
    closed_at      datetime(6)  NULL,
    closed_by_name varchar(200) NULL,
    outcome        varchar(12)  NULL CHECK (outcome IN ('ANSWERED', 'BY_LINK', 'DECLINED', 'NOT_REACHED', 'GONE')),
    version        int          NOT NULL DEFAULT 0,
    UNIQUE KEY call_back_once (purpose, subject_id, open_slot),
    KEY call_back_enterprise (enterprise_id),
    KEY call_back_open (open_slot, opened_at),
    CONSTRAINT call_back_enterprise_fk FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
    CONSTRAINT call_back_slot CHECK (open_slot = 1),
    CONSTRAINT call_back_closed CHECK ((closed_at IS NULL) = (open_slot IS NOT NULL)
        AND (closed_at IS NULL) = (outcome IS NULL) AND (closed_at IS NULL) = (closed_by_name IS NULL))
);
