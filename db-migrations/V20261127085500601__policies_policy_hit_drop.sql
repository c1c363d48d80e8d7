DROP TABLE policy_hit;
