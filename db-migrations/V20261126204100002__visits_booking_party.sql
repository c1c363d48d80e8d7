CREATE TABLE visit_booking_party (
    id         uuid         NOT NULL PRIMARY KEY,
    booking_id uuid         NOT NULL,
    position   int          NOT NULL,
    person_id  uuid         NULL COMMENT 'NULL while the post through which somebody goes is vacant',
    post_id    uuid         NULL COMMENT 'leading post held on the day of booking: its successor follows',
    name       varchar(100) NOT NULL,
    unit_id    uuid         NULL COMMENT 'unit on the planned day',
    unit_name  varchar(120) NULL,
    UNIQUE KEY visit_booking_party_position (booking_id, position),
    UNIQUE KEY visit_booking_party_person (person_id, booking_id),
    KEY visit_booking_party_unit (unit_id, booking_id),
    KEY visit_booking_party_post (post_id),
    CONSTRAINT visit_booking_party_booking FOREIGN KEY (booking_id) REFERENCES visit_booking (id),
    CONSTRAINT visit_booking_party_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT visit_booking_party_post_fk FOREIGN KEY (post_id) REFERENCES post (id)
);
