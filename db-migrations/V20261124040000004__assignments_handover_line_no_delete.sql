CREATE TRIGGER handover_line_no_delete BEFORE DELETE ON handover_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: handover_line';
