package cn.qinqing.workbench;

import cn.qinqing.Actors;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that exist as rows, for tables that refer to them. */
public final class TestAccounts {

    private TestAccounts() {}

    public static Actor.Person stored(JdbcClient jdbc, Right... rights) {
        Actor.Person actor = Actors.may(rights);
        jdbc.sql("""
                insert into account (id, login, display_name, side, password_hash, password_changed_at,
                    must_change_password, created_at)
                values (?, ?, '测试人员', 'BUSINESS', 'x', now(6), false, now(6))""")
                .params(actor.account().value(), "t" + actor.account().value())
                .update();
        return actor;
    }
}
