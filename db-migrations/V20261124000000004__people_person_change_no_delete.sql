CREATE TRIGGER person_change_no_delete BEFORE DELETE ON person_change FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: person_change';
