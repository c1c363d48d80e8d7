package cn.qinqing.identity.domain;

import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in. Equal to every other sign-in of the same account, so that the newest can end the older one.
 *
 * <p>Until a one-time or outdated password is changed, there are no authorities at all.
 */
public final class AccountPrincipal implements UserDetails {

    private final UUID account;
    private final String login;
    private final String name;
    private final Set<Role> roles;
    private final @Nullable UUID person;
    private final @Nullable UUID unit;
    private final boolean mustChangePassword;
    private final Instant signedInAt;

    public AccountPrincipal(
            AccountId account,
            String login,
            String name,
            Set<Role> roles,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            boolean mustChangePassword,
            Instant signedInAt) {
        this.account = account.value();
        this.login = login;
        this.name = name;
        this.roles = Set.copyOf(roles);
        this.person = person == null ? null : person.value();
        this.unit = unit == null ? null : unit.value();
        this.mustChangePassword = mustChangePassword;
        this.signedInAt = signedInAt;
    }

    public AccountId account() {
        return new AccountId(account);
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return roles;
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(person).map(PersonId::new);
    }

    public Optional<UnitId> unit() {
        return Optional.ofNullable(unit).map(UnitId::new);
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    /** None until the password is changed. */
    public Set<Right> rights() {
        var rights = EnumSet.noneOf(Right.class);
        if (!mustChangePassword) {
            roles.forEach(role -> rights.addAll(role.rights()));
        }
        return rights;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return rights().stream()
                .map(right -> new SimpleGrantedAuthority("ROLE_" + right.name()))
                .toList();
    }

    /** Not kept beyond the sign-in. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal one && one.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }

    @Override
    public String toString() {
        return login;
    }
}
