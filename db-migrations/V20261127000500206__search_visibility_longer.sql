ALTER TABLE search_document MODIFY visibility varchar(40) NOT NULL;
