package cn.qinqing.people.domain;

import cn.qinqing.identity.AccountService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the account of whoever has no post any more because the last one ran out by itself (design §4a: an account ends with
 * the post). Who leaves by a sheet of changes is decided there. Somebody who never held a post keeps the account.
 */
@Component
class AccountsEndWithPost {

    private static final Actor ACTOR = new Actor.Job("任期届满停用账号", Set.of(Right.PEOPLE_EDIT));

    private record Over(PersonId person, LocalDate day) {}

    private final AccountService accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountsEndWithPost(AccountService accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every night; some hours in a row for a machine that was off. */
    @Scheduled(cron = "${qinqing.accounts.end-with-post:0 10 1-7 * * *}", zone = "Asia/Shanghai")
    void nightly() {
        run();
    }

    /** Returns how many ended. */
    int run() {
        LocalDate today = OfficeTime.today(clock);
        List<Over> over = jdbc.sql("""
                        select a.person_id, max(h.valid_to) from account a join post_holding h on h.person_id = a.person_id
                        where a.side = 'BUSINESS' and a.enabled and (a.ends_on is null or a.ends_on > ?)
                        group by a.person_id having max(h.valid_to) <= ?""")
                .params(today, today)
                .query((row, n) ->
                        new Over(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)))
                .list();
        over.forEach(one -> accounts.endWithPost(ACTOR, one.person(), one.day(), ACTOR.name()));
        return over.size();
    }
}
