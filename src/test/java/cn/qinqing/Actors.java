package cn.qinqing;

import cn.qinqing.identity.Role;
import cn.qinqing.identity.domain.AccountPrincipal;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** People of the tests. None of them has a row in the database unless a test makes one. */
public final class Actors {

    private Actors() {}

    /** Somebody with the rights of these roles who sees everything. */
    public static Actor.Person with(Role... roles) {
        return with(Scope.all("test"), roles);
    }

    /** Somebody with the rights of these roles in this scope. */
    public static Actor.Person with(Scope scope, Role... roles) {
        var rights = EnumSet.noneOf(Right.class);
        for (var role : roles) {
            rights.addAll(role.rights());
        }
        return new Actor.Person(AccountId.create(), PersonId.create(), UnitId.create(), null, "测试人员", rights, scope);
    }

    /** Somebody with exactly these rights who sees everything. */
    public static Actor.Person may(Right... rights) {
        var all = EnumSet.noneOf(Right.class);
        all.addAll(Set.of(rights));
        return new Actor.Person(
                AccountId.create(), PersonId.create(), UnitId.create(), null, "测试人员", all, Scope.all("test"));
    }

    /** Signs in on this thread, as a sign-in with these roles would; clear the context afterwards. */
    public static AccountPrincipal signIn(Role... roles) {
        return signIn(AccountId.create(), null, null, roles);
    }

    /** Signs in on this thread as an account that exists. */
    public static AccountPrincipal signIn(
            AccountId account, @Nullable PersonId person, @Nullable UnitId unit, Role... roles) {
        var principal =
                new AccountPrincipal(account, "test", "测试人员", Set.of(roles), person, unit, false, Instant.now());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return principal;
    }
}
