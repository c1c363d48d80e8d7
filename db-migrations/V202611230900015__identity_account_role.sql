CREATE TABLE account_role (
    account_id uuid        NOT NULL,
    side       varchar(10) NOT NULL,
    role       varchar(30) NOT NULL,
    granted_at datetime(6) NOT NULL,
    granted_by uuid        NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT account_role_side FOREIGN KEY (account_id, side) REFERENCES account (id, side),
    CONSTRAINT account_role_exclusive CHECK (
        (side = 'SYSTEM' AND role = 'SYSTEM_ADMIN')
        OR (side = 'SECURITY' AND role = 'SECURITY_ADMIN')
        OR (side = 'AUDIT' AND role = 'AUDIT_ADMIN')
        OR (side = 'BUSINESS' AND role NOT IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'))),
    CONSTRAINT account_role_not_self CHECK (granted_by IS NULL OR granted_by <> account_id)
);
