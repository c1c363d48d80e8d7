package cn.qinqing.identity.domain;

import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A role of an account (授权). The side stands in the row so that the database itself keeps the three sides apart. */
@Entity
@Table(name = "account_role")
@IdClass(RoleGrant.Key.class)
public class RoleGrant implements Persistable<RoleGrant.Key> {

    /** Account and role. */
    public record Key(UUID accountId, Role role) implements Serializable {}

    @Id
    private UUID accountId;

    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Side side;

    private Instant grantedAt;
    private @Nullable UUID grantedBy;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    public RoleGrant(Account account, Role role, @Nullable AccountId by, Instant now) {
        this.accountId = account.id().value();
        this.side = account.side();
        this.role = role;
        this.grantedAt = now;
        this.grantedBy = by == null ? null : by.value();
        this.fresh = true;
    }

    public Role role() {
        return role;
    }

    @Override
    public Key getId() {
        return new Key(accountId, role);
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
