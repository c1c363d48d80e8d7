-- also no emptying: an erasure without its own record would change what the next release says
CREATE TRIGGER entry_version_person_no_update BEFORE UPDATE ON entry_version_person FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entry_version_person: words do not change';
