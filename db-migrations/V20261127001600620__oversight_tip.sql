CREATE TABLE tip_hand_over (
    id                uuid         NOT NULL PRIMARY KEY,
    number            varchar(40)  NOT NULL UNIQUE,
    handed_on         date         NOT NULL,
    category          varchar(20)  NOT NULL CHECK (category IN ('BENEFIT', 'INACTION', 'RETALIATION', 'OTHER')),
    recipient_unit_id uuid         NOT NULL,
    received_by       varchar(40)  NOT NULL,
    receipt           varchar(40)  NOT NULL COMMENT 'number of the recipient',
    entered_by        uuid         NOT NULL COMMENT 'account',
    entered_name      varchar(200) NOT NULL,
    entered_unit_id   uuid         NULL,
    entered_at        datetime(6)  NOT NULL,
    client_key        uuid         NOT NULL UNIQUE,
    KEY tip_hand_over_day (handed_on),
    KEY tip_hand_over_entered (entered_by, handed_on),
    KEY tip_hand_over_recipient (recipient_unit_id),
    CONSTRAINT tip_hand_over_to FOREIGN KEY (recipient_unit_id) REFERENCES unit (id)
) COMMENT = 'append-only; no word of what it is about';
