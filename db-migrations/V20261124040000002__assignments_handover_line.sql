CREATE TABLE handover_line (
    id          uuid         NOT NULL PRIMARY KEY,
    handover_id uuid         NOT NULL,
    position    int          NOT NULL,
    kind        varchar(100) NOT NULL COMMENT 'message key of the group in which it stands',
    what        varchar(600) NOT NULL,
    outcome     varchar(20)  NULL COMMENT 'what was decided; null for what goes along',
    UNIQUE KEY handover_line_position (handover_id, position),
    CONSTRAINT handover_line_fk FOREIGN KEY (handover_id) REFERENCES handover (id),
    CONSTRAINT handover_line_outcome CHECK (outcome IN ('SUCCESSOR', 'TRANSFER', 'CARETAKER', 'END', 'VACANT', 'KEEP'))
) COMMENT = 'append-only';
