CREATE TABLE hsearch_outbox_event (
    id             uuid         NOT NULL PRIMARY KEY,
    entity_name    varchar(256) NOT NULL,
    entity_id      varchar(256) NOT NULL,
    entity_id_hash int          NOT NULL,
    payload        longblob     NOT NULL,
    retries        int          NOT NULL,
    process_after  datetime(6)  NOT NULL,
    status         enum ('ABORTED', 'PENDING') NOT NULL,
    tenant_id      varchar(255) NULL,
    KEY hsearch_outbox_due (status, process_after)
);
