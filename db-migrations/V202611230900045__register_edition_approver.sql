ALTER TABLE register_edition
    ADD CONSTRAINT register_edition_approver FOREIGN KEY (id, approved_by, approved_duty) REFERENCES edition_party (edition_id, person_id, duty),
    ADD CONSTRAINT register_edition_publisher FOREIGN KEY (id, published_by, published_duty) REFERENCES edition_party (edition_id, person_id, duty);
