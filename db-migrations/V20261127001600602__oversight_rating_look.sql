CREATE TABLE rating_look (
    rating_id   uuid          NOT NULL PRIMARY KEY,
    note        varchar(1000) NOT NULL,
    looked_by   uuid          NOT NULL COMMENT 'account',
    looked_name varchar(200)  NOT NULL,
    looked_at   datetime(6)   NOT NULL,
    CONSTRAINT rating_look_rating FOREIGN KEY (rating_id) REFERENCES issue_rating (id)
) COMMENT = 'append-only';
