CREATE TABLE document_template (
    id            uuid         NOT NULL PRIMARY KEY,
    kind          varchar(60)  NOT NULL COMMENT 'code of the kind of document',
    valid_from    date         NOT NULL COMMENT 'of two with the same day the one put later holds',
    file_id       uuid         NULL COMMENT 'none: the template that the product brings',
    note          varchar(200) NOT NULL DEFAULT '',
    put_by        uuid         NULL,
    put_at        datetime(6)  NOT NULL,
    KEY document_template_kind (kind, valid_from, put_at),
    KEY document_template_file (file_id),
    CONSTRAINT document_template_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id)
);
