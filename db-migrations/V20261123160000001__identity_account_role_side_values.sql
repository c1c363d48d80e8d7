ALTER TABLE account_role ADD CONSTRAINT account_role_side_values CHECK (side IN ('SYSTEM', 'SECURITY', 'AUDIT', 'BUSINESS'));
