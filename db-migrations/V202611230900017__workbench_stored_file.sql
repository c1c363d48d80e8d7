CREATE TABLE stored_file (
    id          uuid         NOT NULL PRIMARY KEY,
    name        varchar(255) NOT NULL,
    media_type  varchar(120) NOT NULL,
    size_bytes  bigint       NOT NULL,
    sha256      char(64)     NOT NULL,
    path        varchar(255) NOT NULL,
    stored_at   datetime(6)  NOT NULL,
    stored_by   uuid         NULL,
    KEY stored_file_sha (sha256)
);
