CREATE TABLE policy_hit_count (
    run_no        int         NOT NULL,
    policy_id     uuid        NOT NULL,
    division_code varchar(12) NOT NULL,
    version_no    smallint    NOT NULL COMMENT 'version of the policy that was matched',
    hits          int         NOT NULL,
    unknowns      int         NOT NULL COMMENT 'enterprises of which a fact is missing',
    PRIMARY KEY (run_no, policy_id, division_code)
);
