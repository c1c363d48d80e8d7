package cn.qinqing.oversight.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a supervisor oversees (监督范围): 州纪委监委 the prefecture, that of a county its division, and 派驻纪检监察组 the unit that it
 * is stationed in with the units below it. Stationed is a unit of the discipline organ whose superior unit is none.
 */
@Component
public class OversightScope {

    /** @param all the whole prefecture; then the sets say nothing */
    public record Reach(boolean all, Set<String> divisions, Set<UUID> units) {

        /** A condition on an issue {@code i} of an enterprise {@code e}, beginning with {@code and}. */
        public String ofIssues(List<Object> params) {
            return of(
                    "i.lead_unit_id in (%s) or i.id in (select oh.issue_id from issue_handler oh where oh.unit_id in (%1$s))",
                    2, params);
        }

        /** A condition on a visit {@code v} at an enterprise {@code e}. */
        public String ofVisits(List<Object> params) {
            return of("v.unit_id in (%s)", 1, params);
        }

        /** A condition on a column with a unit, in the division of a unit that is joined as {@code u}. */
        public String ofUnit(String column, List<Object> params) {
            if (all) {
                return "";
            }
            StringBuilder ways = new StringBuilder("1 = 0");
            if (!divisions.isEmpty()) {
                ways.append(" or u.division_code in (")
                        .append(marks(divisions.size()))
                        .append(')');
                params.addAll(divisions);
            }
            if (!units.isEmpty()) {
                ways.append(" or ")
                        .append(column)
                        .append(" in (")
                        .append(marks(units.size()))
                        .append(')');
                params.addAll(units);
            }
            return " and (" + ways + ")";
        }

        private String of(String byUnit, int times, List<Object> params) {
            if (all) {
                return "";
            }
            StringBuilder ways = new StringBuilder("1 = 0");
            if (!divisions.isEmpty()) {
                ways.append(" or e.division_code in (")
                        .append(marks(divisions.size()))
                        .append(')');
                params.addAll(divisions);
            }
            if (!units.isEmpty()) {
                ways.append(" or ").append(byUnit.formatted(marks(units.size())));
                for (int i = 0; i < times; i++) {
                    params.addAll(units);
                }
            }
            return " and (" + ways + ")";
        }

        private static String marks(int count) {
            return String.join(", ", java.util.Collections.nCopies(count, "?"));
        }
    }

    private static final String STATIONED = """
            select w.id from unit s join unit p on p.id = s.parent_id join unit w on w.id = p.id or w.parent_id = p.id
            where s.id = ? and s.body = 'DISCIPLINE' and p.body <> 'DISCIPLINE' and (w.body <> 'DISCIPLINE' or w.id = p.id)""";

    private final JdbcClient jdbc;

    OversightScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Reach of(Actor actor) {
        Set<UUID> stationed = actor.unitId()
                .map(UnitId::value)
                .map(unit -> Set.copyOf(
                        jdbc.sql(STATIONED).param(unit).query(UUID.class).list()))
                .orElse(Set.of());
        if (!stationed.isEmpty()) {
            return new Reach(false, Set.of(), stationed);
        }
        return switch (actor.scope()) {
            case Scope.All all -> new Reach(true, Set.of(), Set.of());
            case Scope.Nothing nothing -> new Reach(false, Set.of(), Set.of());
            case Scope.Within within ->
                new Reach(
                        false,
                        within.divisions(),
                        within.units().stream().map(UnitId::value).collect(Collectors.toSet()));
        };
    }
}
