CREATE TABLE search_document (
    id         varchar(80)  NOT NULL PRIMARY KEY COMMENT 'kind:uuid',
    kind       varchar(20)  NOT NULL,
    ref_id     uuid         NOT NULL,
    title      varchar(300) NOT NULL,
    subtitle   varchar(300) NOT NULL,
    texts      varchar(2000) NOT NULL,
    pinyin     varchar(2000) NOT NULL,
    initials   varchar(500) NOT NULL,
    codes      varchar(200) NOT NULL,
    divisions  varchar(200) NOT NULL,
    units      varchar(2000) NOT NULL,
    visibility varchar(20)  NOT NULL,
    sort_key   varchar(300) NOT NULL,
    weight     int          NOT NULL DEFAULT 0,
    version    int          NOT NULL DEFAULT 0,
    KEY search_document_ref (ref_id)
);
