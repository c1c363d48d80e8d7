-- 纪委 itself lets a unit of the party read, by a document; the latest row of a unit counts.
CREATE TABLE tolerance_grant (
    id          uuid         NOT NULL PRIMARY KEY,
    seq         bigint       NOT NULL AUTO_INCREMENT UNIQUE,
    unit_id     uuid         NOT NULL,
    granted     boolean      NOT NULL COMMENT 'false takes it back',
    document_no varchar(100) NOT NULL,
    by_account  uuid         NOT NULL,
    by_name     varchar(200) NOT NULL,
    at          datetime(6)  NOT NULL,
    KEY tolerance_grant_unit (unit_id, seq),
    CONSTRAINT tolerance_grant_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
) COMMENT = 'append-only';
