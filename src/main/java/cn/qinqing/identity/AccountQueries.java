package cn.qinqing.identity;

import cn.qinqing.identity.domain.ManagedAccounts;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of accounts, for those who open them and for those who grant roles. */
@Service
@Transactional(readOnly = true)
public class AccountQueries {

    private static final String STATE = """
            CASE WHEN NOT a.enabled OR a.ends_on <= :today THEN 'ENDED' WHEN a.locked_until > :now THEN 'LOCKED'
                 WHEN a.must_change_password THEN 'WAITING' ELSE 'OPEN' END""";

    private final JdbcClient jdbc;
    private final ManagedAccounts managed;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, ManagedAccounts managed, Clock clock) {
        this.jdbc = jdbc;
        this.managed = managed;
        this.clock = clock;
    }

    /**
     * One page of accounts, by login where nothing else is asked; a unit's administrator sees those of the own unit.
     *
     * @throws RightMissing without {@link Right#ACCOUNT_MANAGE} or {@link Right#ACCOUNT_GRANT}
     */
    public List<AccountRow> page(
            Actor actor, AccountFilter filter, List<SortBy<AccountSort>> order, long offset, int limit) {
        var where = where(actor, filter);
        return jdbc.sql("""
                SELECT a.id, a.login, a.display_name, a.side, a.person_id, a.unit_id, a.created_at, %s AS state,
                    (SELECT group_concat(r.role ORDER BY r.role) FROM account_role r WHERE r.account_id = a.id) AS roles,
                    (SELECT max(e.happened_at) FROM audit_event e
                     WHERE e.account_id = a.id AND e.action = 'sign-in') AS last_sign_in
                FROM account a WHERE %s %s LIMIT :limit OFFSET :offset""".formatted(
                                STATE,
                                where.sql(),
                                SortBy.clause(order, AccountSort::column, "a.id", SortBy.up(AccountSort.LOGIN))))
                .params(where.params())
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountQueries::row)
                .list();
    }

    /** Number of accounts that match. */
    public long count(Actor actor, AccountFilter filter) {
        var where = where(actor, filter);
        return jdbc.sql("SELECT count(*) FROM account a WHERE " + where.sql())
                .params(where.params())
                .query(Long.class)
                .single();
    }

    /** One account. */
    public AccountRow get(Actor actor, AccountId id) {
        var where = where(actor, AccountFilter.none());
        return jdbc.sql("""
                SELECT a.id, a.login, a.display_name, a.side, a.person_id, a.unit_id, a.created_at, %s AS state,
                    (SELECT group_concat(r.role ORDER BY r.role) FROM account_role r WHERE r.account_id = a.id) AS roles,
                    (SELECT max(e.happened_at) FROM audit_event e
                     WHERE e.account_id = a.id AND e.action = 'sign-in') AS last_sign_in
                FROM account a WHERE %s AND a.id = :id""".formatted(STATE, where.sql()))
                .params(where.params())
                .param("id", id.value())
                .query(AccountQueries::row)
                .optional()
                .orElseThrow(() -> new RuleViolation("identity.account.unknown"));
    }

    private Where where(Actor actor, AccountFilter filter) {
        if (!actor.may(Right.ACCOUNT_GRANT)) {
            actor.require(Right.ACCOUNT_MANAGE);
        }
        var sql = new StringBuilder(":now IS NOT NULL AND :today IS NOT NULL");
        var params = new HashMap<String, Object>();
        params.put("now", OfficeTime.column(clock.instant()));
        params.put("today", OfficeTime.today(clock));
        var unit = actor.may(Right.ACCOUNT_GRANT)
                ? filter.unit()
                : managed.onlyUnit(actor).orElse(filter.unit());
        if (unit != null) {
            sql.append(" AND a.unit_id = :unit");
            params.put("unit", unit.value());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            sql.append(" AND (a.login LIKE :text OR a.display_name LIKE :text)");
            params.put("text", "%" + filter.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (filter.role() != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id AND r.role = :role)");
            params.put("role", filter.role().name());
        }
        if (filter.state() != null) {
            sql.append(" AND ").append(STATE).append(" = :state");
            params.put("state", filter.state().name());
        }
        return new Where(sql.toString(), params);
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var unit = row.getObject("unit_id", UUID.class);
        var roles = row.getString("roles");
        var last = row.getObject("last_sign_in", LocalDateTime.class);
        return new AccountRow(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("display_name"),
                Side.valueOf(row.getString("side")),
                roles == null
                        ? List.of()
                        : Arrays.stream(roles.split(",")).map(Role::valueOf).toList(),
                AccountState.valueOf(row.getString("state")),
                person == null ? null : new PersonId(person),
                unit == null ? null : new UnitId(unit),
                OfficeTime.instant(row.getObject("created_at", LocalDateTime.class)),
                last == null ? null : OfficeTime.instant(last));
    }

    private record Where(String sql, Map<String, Object> params) {}
}
