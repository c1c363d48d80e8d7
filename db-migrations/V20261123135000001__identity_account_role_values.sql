-- every role by name: a value that no role has would give its holder nothing, and nobody would see why
ALTER TABLE account_role ADD CONSTRAINT account_role_values CHECK (role IN (
    'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN',
    'COMMERCE_CLERK', 'COMMERCE_REVIEWER', 'REGISTER_PUBLISHER', 'LIAISON_OFFICER', 'LEADER', 'HANDLER', 'FEDERATION',
    'SUPERVISOR', 'UNIT_ADMIN'));
