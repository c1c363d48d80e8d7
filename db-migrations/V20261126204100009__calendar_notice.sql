CREATE TABLE calendar_notice (
    id          uuid         NOT NULL PRIMARY KEY,
    year        int          NOT NULL,
    region      varchar(12)  NOT NULL CHECK (region IN ('NATIONAL', 'REGIONAL')),
    in_force    boolean      NULL COMMENT 'NULL once another took its place' CHECK (in_force),
    document_no varchar(120) NOT NULL,
    source      varchar(300) NULL,
    loaded_by   varchar(100) NULL COMMENT 'NULL: came with the product',
    loaded_at   datetime(6)  NOT NULL,
    version     int          NOT NULL DEFAULT 0,
    UNIQUE KEY calendar_notice_one (year, region, in_force)
);
