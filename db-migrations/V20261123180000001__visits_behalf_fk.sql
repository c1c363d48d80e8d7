ALTER TABLE visit ADD CONSTRAINT visit_behalf_fk FOREIGN KEY (on_behalf_of) REFERENCES person (id);
