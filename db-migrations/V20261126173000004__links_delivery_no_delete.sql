CREATE TRIGGER link_delivery_no_delete BEFORE DELETE ON link_delivery FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: link_delivery';
