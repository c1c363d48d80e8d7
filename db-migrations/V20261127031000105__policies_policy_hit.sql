CREATE TABLE policy_hit (
    run_no        int  NOT NULL,
    policy_id     uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    PRIMARY KEY (run_no, policy_id, enterprise_id),
    KEY policy_hit_enterprise (enterprise_id)
);
