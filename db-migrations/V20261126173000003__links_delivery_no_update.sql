CREATE TRIGGER link_delivery_no_update BEFORE UPDATE ON link_delivery FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: link_delivery';
