CREATE TABLE audit_unsealed (
    event_id uuid NOT NULL PRIMARY KEY
) COMMENT = 'events that wait for their seal: spares the sealer a search of the whole log, proves nothing by itself';
