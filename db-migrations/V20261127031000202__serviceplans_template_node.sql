CREATE TABLE plan_template_node (
    id          uuid        NOT NULL PRIMARY KEY,
    template_id uuid        NOT NULL,
    code        varchar(40) NOT NULL COMMENT 'the same in every version of the template',
    parent_code varchar(40) NULL COMMENT 'NULL for a node, its code for a sub-item',
    stage       varchar(20) NOT NULL CHECK (stage IN ('FOUNDING', 'LANDING', 'PRODUCTION')),
    name        varchar(60) NOT NULL,
    position    smallint    NOT NULL,
    UNIQUE KEY plan_template_node_code (template_id, code),
    CONSTRAINT plan_template_node_template FOREIGN KEY (template_id) REFERENCES plan_template (id)
);
