CREATE TABLE visit_booking_event (
    id          uuid         NOT NULL PRIMARY KEY,
    booking_id  uuid         NOT NULL,
    seq         int          NOT NULL,
    step        varchar(20)  NOT NULL CHECK (step IN ('BOOK', 'ACCEPT', 'MOVE', 'OTHER_DAY', 'DECLINE', 'JOIN', 'LEAVE', 'CANCEL', 'HOLD', 'HAND_OVER')),
    to_state    varchar(20)  NOT NULL CHECK (to_state IN ('PLANNED', 'BOOKED', 'HELD', 'DECLINED', 'CANCELLED')),
    day_before  date         NULL,
    day_after   date         NULL,
    reason      varchar(500) NULL,
    account_id  uuid         NULL,
    actor_name  varchar(200) NOT NULL,
    happened_at datetime(6)  NOT NULL,
    UNIQUE KEY visit_booking_event_seq (booking_id, seq),
    CONSTRAINT visit_booking_event_booking FOREIGN KEY (booking_id) REFERENCES visit_booking (id)
) COMMENT = 'append-only';
