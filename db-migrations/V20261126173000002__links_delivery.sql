CREATE TABLE link_delivery (
    id           uuid          NOT NULL PRIMARY KEY,
    link_id      uuid          NOT NULL COMMENT 'no foreign key: links are removed some time after they expired, this stays',
    purpose      varchar(40)   NOT NULL,
    subject_id   uuid          NOT NULL,
    way          varchar(10)   NOT NULL CHECK (way IN ('SCREEN', 'SLIP', 'COPY', 'SMS', 'MAIL')),
    by_system    boolean       NOT NULL COMMENT 'nobody saw the link',
    contact_id   uuid          NULL,
    delivered_at datetime(6)   NOT NULL,
    actor_id     uuid          NULL COMMENT 'account of who asked for it or handed it over',
    actor_name   varchar(200)  NOT NULL,
    failure      varchar(1000) NULL COMMENT 'message key with arguments; null when it went out',
    KEY link_delivery_subject (purpose, subject_id, delivered_at),
    KEY link_delivery_link (link_id)
) COMMENT = 'append-only';
