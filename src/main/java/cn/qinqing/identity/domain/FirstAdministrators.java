package cn.qinqing.identity.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the three administrators (三员) on the very first start, each with a one-time password that is printed once and
 * stored nowhere.
 */
@Component
@Order(FirstAdministrators.ORDER)
public class FirstAdministrators implements ApplicationRunner {

    /** What provides accounts of its own, such as a demonstration, runs before. */
    public static final int ORDER = 1_000;

    private static final Actor JOB = new Actor.Job("首次启动", Set.of(Right.ACCOUNT_MANAGE, Right.ACCOUNT_GRANT));
    private static final List<First> FIRST = List.of(
            new First("sysadmin", "系统管理员", Side.SYSTEM, Role.SYSTEM_ADMIN),
            new First("secadmin", "安全管理员", Side.SECURITY, Role.SECURITY_ADMIN),
            new First("auditadmin", "审计管理员", Side.AUDIT, Role.AUDIT_ADMIN));

    private final Accounts accounts;
    private final RoleGrants grants;
    private final ManagedAccounts managed;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FirstAdministrators(
            Accounts accounts,
            RoleGrants grants,
            ManagedAccounts managed,
            Passwords passwords,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.grants = grants;
        this.managed = managed;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var made = transaction.execute(status -> make());
        if (made != null && !made.isEmpty()) {
            System.out.println(slip(made));
        }
    }

    private List<String> make() {
        var lines = new ArrayList<String>();
        for (var first : FIRST) {
            if (!accounts.existsBySide(first.side())) {
                var form = new NewAccount(first.login(), first.name(), null, null);
                var account = managed.open(JOB, form, first.side(), clock.instant());
                String password = passwords.issue(account);
                grants.save(new RoleGrant(account, first.role(), null, clock.instant()));
                audit.record(JOB, "account.create", "account", account.id().toString(), Map.of("login", first.login()));
                lines.add("  %s  账号 %-12s 一次性密码 %s".formatted(first.name(), first.login(), password));
            }
        }
        return lines;
    }

    private static String slip(List<String> lines) {
        return """

                ══════════════════════════════════════════════════════════════
                  亲清联络 首次启动：已建立管理员账号
                  下列一次性密码只显示这一次，请分别交给三位不同的人员；
                  首次登录时须修改密码。
                ──────────────────────────────────────────────────────────────
                %s
                ══════════════════════════════════════════════════════════════
                """.formatted(String.join("\n", lines));
    }

    private record First(String login, String name, Side side, Role role) {}
}
