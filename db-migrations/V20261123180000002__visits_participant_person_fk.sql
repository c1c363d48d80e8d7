ALTER TABLE visit_participant ADD CONSTRAINT visit_participant_person_fk FOREIGN KEY (person_id) REFERENCES person (id);
