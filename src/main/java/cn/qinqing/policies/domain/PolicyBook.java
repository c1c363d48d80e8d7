package cn.qinqing.policies.domain;

import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All policies with their conditions, kept in memory: matching looks at each of them. Before each use one statement asks
 * whether anything changed since.
 */
@Component
public class PolicyBook {

    /** A version of a policy in its period. */
    public record Entry(
            PolicyId policy,
            int version,
            Period validity,
            String number,
            String title,
            String benefit,
            PolicyConditions conditions) {}

    /** What tells one state of the tables from another. */
    private record Mark(long policies, long versions, String changed) {}

    private record Page(Mark mark, List<Entry> entries) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Page page;

    PolicyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force on a day, those of the prefecture's own counties last, by number and title. */
    public List<Entry> on(LocalDate day) {
        return all().stream().filter(one -> one.validity().contains(day)).toList();
    }

    /** The version of a policy that is in force on a day. */
    public Optional<Entry> on(LocalDate day, PolicyId policy) {
        return all().stream()
                .filter(one -> one.policy().equals(policy) && one.validity().contains(day))
                .findFirst();
    }

    private List<Entry> all() {
        Mark now = mark();
        Page known = page;
        if (known == null || !known.mark().equals(now)) {
            known = new Page(now, read());
            page = known;
        }
        return known.entries();
    }

    private Mark mark() {
        return jdbc.sql("select count(*), coalesce(sum(version), 0), coalesce(max(changed_at), '') from policy")
                .query((row, n) -> new Mark(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }

    /** Another text as soon as other policies may be in force. */
    String state(LocalDate day) {
        return day + " " + mark();
    }

    private List<Entry> read() {
        Map<UUID, List<PolicyCondition>> conditions = new HashMap<>();
        jdbc.sql("""
                        select c.version_id, c.kind, c.wanted, c.day_from, c.day_to from policy_condition c
                        join policy_version v on v.id = c.version_id where v.counting = 1""")
                .query((row, n) -> conditions
                        .computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                        .add(PolicyStore.condition(row, 2)))
                .list();
        return jdbc.sql("""
                        select v.id, v.policy_id, v.version_no, v.valid_from, least(v.valid_to, coalesce(p.abolished_on, v.valid_to)), v.number, v.title, v.benefit
                        from policy_version v join policy p on p.id = v.policy_id
                        where v.counting = 1 and (p.abolished_on is null or p.abolished_on > v.valid_from)
                        order by field(v.level, 'STATE', 'REGION', 'PREFECTURE', 'COUNTY', 'PARK'), v.number, v.title, v.policy_id""")
                .query((row, n) -> new Entry(
                        new PolicyId(row.getObject(2, UUID.class)),
                        row.getInt(3),
                        new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        new PolicyConditions(conditions.getOrDefault(row.getObject(1, UUID.class), List.of()))))
                .list();
    }
}
