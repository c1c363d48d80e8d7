CREATE TRIGGER tip_hand_over_no_delete BEFORE DELETE ON tip_hand_over FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: tip_hand_over';
