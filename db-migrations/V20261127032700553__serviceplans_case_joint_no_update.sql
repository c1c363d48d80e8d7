CREATE TRIGGER case_joint_no_update BEFORE UPDATE ON case_joint FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: case_joint';
