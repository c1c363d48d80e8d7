package cn.qinqing.people;

import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can see a record of a division, and why (谁能看到): accounts by role and by where they work today. The same rule as
 * for what they see: a unit of the prefecture works for every division, another for its own.
 */
@Service
@Transactional(readOnly = true)
public class WhoSees {

    /**
     * @param prefecture whether they see it because they work in a unit of the prefecture; else in one of the division
     * @param accounts how many may sign in today
     */
    public record Readers(Role role, boolean prefecture, int accounts) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WhoSees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who may read the enterprises of a division; answered to whoever may read enterprises. */
    public List<Readers> enterprisesOf(Actor actor, String divisionCode) {
        actor.require(Right.ENTERPRISE_READ);
        LocalDate today = OfficeTime.today(clock);
        return jdbc
                .sql("""
                        select r.role, u.division_code = :prefecture, count(distinct a.id) from account a
                        join account_role r on r.account_id = a.id
                        join unit u on u.id in (
                          select o.unit_id from post_holding h join post o on o.id = h.post_id
                          where h.person_id = a.person_id and h.valid_from <= :today and h.valid_to > :today)
                          or u.id = a.unit_id and not exists (
                            select 1 from post_holding h join post o on o.id = h.post_id
                            where h.person_id = a.person_id and o.unit_id is not null and h.valid_from <= :today and h.valid_to > :today)
                        where a.enabled and (a.ends_on is null or a.ends_on > :today)
                          and r.role in (:roles) and u.division_code in (:prefecture, :division)
                        group by 1, 2""")
                .param("prefecture", Divisions.PREFECTURE)
                .param("division", divisionCode)
                .param("today", today)
                .param("roles", rolesWith(Right.ENTERPRISE_READ))
                .query((row, n) -> new Readers(Role.valueOf(row.getString(1)), row.getBoolean(2), row.getInt(3)))
                .stream()
                .sorted(Comparator.comparing(Readers::role).thenComparing(one -> !one.prefecture()))
                .toList();
    }

    private static List<String> rolesWith(Right right) {
        return Arrays.stream(Role.values())
                .filter(role -> role.rights().contains(right))
                .map(Enum::name)
                .toList();
    }
}
