CREATE TABLE visit_paper_check (
    visit_id         uuid         NOT NULL PRIMARY KEY,
    signer_id        uuid         NOT NULL COMMENT 'the leader in whose name the record stands',
    signed_on        date         NOT NULL,
    words            varchar(500) NOT NULL,
    scan_file_id     uuid         NULL,
    recorded_by      uuid         NULL COMMENT 'account of who wrote it down, neither recorder nor leader',
    recorded_by_name varchar(200) NOT NULL,
    recorded_at      datetime(6)  NOT NULL,
    KEY visit_paper_check_signer (signer_id),
    KEY visit_paper_check_scan (scan_file_id),
    CONSTRAINT visit_paper_check_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
    CONSTRAINT visit_paper_check_signer_fk FOREIGN KEY (signer_id) REFERENCES person (id),
    CONSTRAINT visit_paper_check_scan_fk FOREIGN KEY (scan_file_id) REFERENCES stored_file (id)
) COMMENT = 'append-only';
