CREATE TRIGGER person_change_no_update BEFORE UPDATE ON person_change FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: person_change';
