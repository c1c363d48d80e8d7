package cn.qinqing.assignments;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk who is there as an account with a role, so that work goes on in that name after the process is gone. */
final class BatchClerk {

    private BatchClerk() {}

    static Actor stored(ApplicationContext beans) {
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        UUID account = Ids.next();
        jdbc.sql("""
                        insert into account (id, login, display_name, side, unit_id, password_hash, password_changed_at, must_change_password, created_at)
                        values (?, ?, '批量经办', 'BUSINESS', ?, 'x', now(6), false, now(6))""")
                .params(
                        account,
                        "b" + account.toString().substring(24),
                        new Liaisons(beans).office().value())
                .update();
        jdbc.sql(
                        "insert into account_role (account_id, side, role, granted_at) values (?, 'BUSINESS', 'COMMERCE_CLERK', now(6))")
                .param(account)
                .update();
        return beans.getBean(AccountActors.class).find(new AccountId(account)).orElseThrow();
    }
}
