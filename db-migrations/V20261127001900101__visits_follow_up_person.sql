ALTER TABLE visit
    ADD COLUMN follow_up_person uuid NULL COMMENT 'who sees to what is to follow since a handover; null: who noted the visit' AFTER follow_up_on,
    ADD KEY visit_follow_up_person (follow_up_person),
    ADD CONSTRAINT visit_follow_up_person_fk FOREIGN KEY (follow_up_person) REFERENCES person (id);
