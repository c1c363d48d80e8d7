CREATE TABLE audit_personal (
    event_id uuid     NOT NULL PRIMARY KEY,
    salt     char(64) NOT NULL,
    payload  longtext NOT NULL,
    CONSTRAINT audit_personal_event FOREIGN KEY (event_id) REFERENCES audit_event (id)
);
