CREATE TRIGGER handover_line_no_update BEFORE UPDATE ON handover_line FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'append-only: handover_line';
