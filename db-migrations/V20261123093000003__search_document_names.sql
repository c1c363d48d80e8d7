-- names apart from other words: a whole former name is an exact hit; visibility holds the name of a right
ALTER TABLE search_document
    ADD names varchar(1000) NOT NULL DEFAULT '' AFTER subtitle,
    MODIFY visibility varchar(40) NOT NULL;
