CREATE TRIGGER edition_party_no_delete BEFORE DELETE ON edition_party FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: edition_party';
