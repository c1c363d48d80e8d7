CREATE TABLE reply_template (
    id            uuid          NOT NULL PRIMARY KEY,
    series        uuid          NOT NULL COMMENT 'one template through its versions',
    unit_id       uuid          NULL COMMENT 'NULL: of the office, for everybody',
    category_code varchar(30)   NULL COMMENT 'NULL: for every category',
    title         varchar(80)   NOT NULL,
    text          longtext      NOT NULL COMMENT 'with placeholders in braces',
    basis         varchar(1000) NOT NULL,
    valid_from    date          NOT NULL,
    valid_to      date          NOT NULL DEFAULT '9999-12-31',
    noted_by      varchar(200)  NOT NULL,
    noted_at      datetime(6)   NOT NULL,
    version       int           NOT NULL DEFAULT 0,
    PERIOD FOR validity (valid_from, valid_to),
    UNIQUE KEY reply_template_one (series, validity WITHOUT OVERLAPS),
    KEY reply_template_unit (unit_id, valid_to),
    CONSTRAINT reply_template_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
);
