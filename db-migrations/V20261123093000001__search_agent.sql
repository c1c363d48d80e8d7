-- exactly as Hibernate Search 8.2 expects it: the application starts only when the columns agree
CREATE TABLE hsearch_agent (
    id                   uuid         NOT NULL PRIMARY KEY,
    type                 enum ('EVENT_PROCESSING_DYNAMIC_SHARDING', 'EVENT_PROCESSING_STATIC_SHARDING', 'MASS_INDEXING') NOT NULL,
    name                 varchar(255) NOT NULL,
    expiration           datetime(6)  NOT NULL,
    state                enum ('RUNNING', 'SUSPENDED', 'WAITING') NOT NULL,
    total_shard_count    int          NULL,
    assigned_shard_index int          NULL,
    payload              longblob     NULL,
    tenant_id            varchar(255) NULL
);
