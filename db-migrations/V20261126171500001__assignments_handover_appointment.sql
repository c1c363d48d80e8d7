ALTER TABLE handover
    MODIFY change_id uuid NULL COMMENT 'the sheet of who left or moved; NULL for an appointment',
    ADD COLUMN post_id uuid NULL COMMENT 'the post to which somebody was appointed; NULL when somebody left or moved' AFTER change_id,
    MODIFY from_person_id uuid NULL COMMENT 'NULL when the post was vacant',
    MODIFY document_no varchar(100) NULL,
    MODIFY reason varchar(200) NULL COMMENT 'NULL for an appointment',
    ADD KEY handover_post (post_id),
    ADD CONSTRAINT handover_post_fk FOREIGN KEY (post_id) REFERENCES post (id),
    ADD CONSTRAINT handover_cause CHECK ((change_id IS NULL) <> (post_id IS NULL));
