package cn.qinqing.enterprises;

import cn.qinqing.people.HangsOnUnit;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parks in which enterprises lie (园区): units of that level, chosen beside the division, a filter of the list, and not to
 * be closed while an enterprise lies there. A park may belong to a zone and lie in a city: divisions are not compared.
 */
@Component
public class Parks implements EnterpriseNarrowing, HangsOnUnit {

    /** A park to choose. */
    public record Park(UnitId id, String name) {}

    private static final int ORDER = 15;

    private final JdbcClient jdbc;

    Parks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use, in the order of their divisions. */
    public List<Park> all() {
        return jdbc.sql("select id, name from unit where level = ? and active order by division_code, name")
                .param(UnitLevel.PARK.name())
                .query((row, n) -> new Park(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** Whether a unit is a park in use, or the one in which the enterprise lies already. */
    boolean known(UnitId park, @Nullable EnterpriseId enterprise) {
        return jdbc.sql("""
                        select count(*) from unit u where u.id = ? and (u.level = ? and u.active
                          or exists (select 1 from enterprise e where e.id = ? and e.park_unit_id = u.id))""")
                        .params(
                                park.value(),
                                UnitLevel.PARK.name(),
                                enterprise == null ? new UUID(0, 0) : enterprise.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String name() {
        return "park";
    }

    @Override
    public String labelKey() {
        return "enterprises.field.park";
    }

    @Override
    public List<Choice> choices(LocalDate day) {
        return all().stream()
                .map(one -> Choice.named(one.id().toString(), one.name()))
                .toList();
    }

    @Override
    public Optional<Condition> condition(Actor actor, String value, LocalDate day) {
        try {
            return Optional.of(new Condition("e.park_unit_id = ?", List.of(Ids.parse(value))));
        } catch (RuleViolation noId) {
            return Optional.empty();
        }
    }

    @Override
    public String sentenceKey() {
        return "people.unit.hasEnterprises";
    }

    @Override
    public long count(UnitId unit, LocalDate day) {
        return jdbc.sql(
                        "select count(*) from enterprise where park_unit_id = ? and merged_into is null and state <> 'CANCELLED'")
                .param(unit.value())
                .query(Long.class)
                .single();
    }
}
