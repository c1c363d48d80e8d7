ALTER TABLE enterprise_contact
    ADD COLUMN consent_by varchar(100) NULL COMMENT 'who consented: the person, or somebody for the person',
    ADD COLUMN consent_on date NULL,
    ADD COLUMN consent_way varchar(10) NULL CHECK (consent_way IN ('ORAL', 'WRITTEN')),
    ADD COLUMN consent_purpose varchar(200) NULL,
    ADD COLUMN withdrawn_on date NULL COMMENT 'from then on neither shown nor written to',
    ADD CONSTRAINT enterprise_contact_consent CHECK ((consent_on IS NULL) = (consent_by IS NULL) AND (consent_on IS NULL) = (consent_way IS NULL) AND (consent_on IS NULL) = (consent_purpose IS NULL));
