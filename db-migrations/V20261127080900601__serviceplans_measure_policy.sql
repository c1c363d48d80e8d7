ALTER TABLE plan_measure ADD CONSTRAINT plan_measure_policy_fk FOREIGN KEY (policy_id) REFERENCES policy (id);
