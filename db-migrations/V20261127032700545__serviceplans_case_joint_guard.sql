-- a joint review is closed when units were asked and each answered or was waived with a reason
DELIMITER //
CREATE TRIGGER case_joint_guard BEFORE INSERT ON case_joint FOR EACH ROW
BEGIN
    DECLARE asked int DEFAULT (SELECT count(*) FROM case_ask a WHERE a.case_id = NEW.case_id AND a.round = NEW.round);
    DECLARE answered int DEFAULT (SELECT count(*) FROM case_opinion o WHERE o.case_id = NEW.case_id AND o.round = NEW.round);
    IF asked = 0 OR asked <> answered THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_joint: a unit has not answered';
    END IF;
END //
DELIMITER ;
