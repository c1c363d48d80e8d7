CREATE TABLE rating_trace (
    rating_id       uuid        NOT NULL PRIMARY KEY,
    device_hash     char(64)    NULL COMMENT 'address and browser under a salt outside the database; emptied after a time',
    network_hash    char(64)    NULL COMMENT 'address alone, likewise',
    staff_network   boolean     NOT NULL COMMENT 'from an address that the settings name as staff network',
    staff_session   boolean     NOT NULL COMMENT 'somebody of the staff worked from the same address within twelve hours',
    contact_changed boolean     NOT NULL COMMENT 'a contact of the enterprise was added or removed shortly before',
    noted_at        datetime(6) NOT NULL,
    KEY rating_trace_device (device_hash),
    KEY rating_trace_noted (noted_at),
    CONSTRAINT rating_trace_rating FOREIGN KEY (rating_id) REFERENCES issue_rating (id)
);
