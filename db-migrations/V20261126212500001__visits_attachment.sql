CREATE TABLE visit_attachment (
    id                uuid          NOT NULL PRIMARY KEY,
    visit_id          uuid          NOT NULL,
    file_id           uuid          NOT NULL,
    name              varchar(255)  NOT NULL,
    added_by          uuid          NULL,
    added_by_name     varchar(200)  NOT NULL,
    added_at          datetime(6)   NOT NULL,
    withdrawn_at      datetime(6)   NULL,
    withdrawn_by_name varchar(200)  NULL,
    withdrawn_why     varchar(1000) NULL,
    KEY visit_attachment_visit (visit_id, added_at),
    KEY visit_attachment_file (file_id),
    CONSTRAINT visit_attachment_visit_fk FOREIGN KEY (visit_id) REFERENCES visit (id),
    CONSTRAINT visit_attachment_file_fk FOREIGN KEY (file_id) REFERENCES stored_file (id),
    CONSTRAINT visit_attachment_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
