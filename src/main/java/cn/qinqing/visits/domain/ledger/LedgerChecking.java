package cn.qinqing.visits.domain.ledger;

import cn.qinqing.enterprises.Foundings;
import cn.qinqing.exchange.Problem;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Scope;
import cn.qinqing.visits.LedgerImportRow;
import cn.qinqing.workbench.ImportedRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares rows of a ledger with the enterprises, people and visits that are known; some statements for all rows. */
@Component
public class LedgerChecking {

    private final JdbcClient jdbc;
    private final Foundings foundings;
    private final Clock clock;

    LedgerChecking(JdbcClient jdbc, Foundings foundings, Clock clock) {
        this.jdbc = jdbc;
        this.foundings = foundings;
        this.clock = clock;
    }

    public List<LedgerImportRow> check(Actor actor, List<ImportedRow> rows) {
        Map<String, List<UUID>> enterprises = enterprises(actor, keys(rows, LedgerColumns.ENTERPRISE));
        Map<String, List<UUID>> people = people(rows.stream()
                .flatMap(row -> LedgerCells.names(cell(row, LedgerColumns.LEADER)).stream())
                .map(LedgerChecking::key)
                .collect(Collectors.toSet()));
        Set<UUID> meant = enterprises.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> known = visits(meant);
        Map<UUID, LocalDate> founded = foundings.of(meant);
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .map(row -> check(row, enterprises, people, known, founded, seen))
                .toList();
    }

    /** The one person of a name; empty when there is none or several. */
    Optional<PersonId> person(String name) {
        List<UUID> found = people(Set.of(key(name))).getOrDefault(key(name), List.of());
        return found.size() == 1 ? Optional.of(new PersonId(found.getFirst())) : Optional.empty();
    }

    private LedgerImportRow check(
            ImportedRow row,
            Map<String, List<UUID>> enterprises,
            Map<String, List<UUID>> people,
            Set<String> known,
            Map<UUID, LocalDate> founded,
            Set<String> seen) {
        List<Problem> problems = new ArrayList<>();
        String name = cell(row, LedgerColumns.ENTERPRISE);
        List<UUID> found = enterprises.getOrDefault(key(name), List.of());
        if (name.isEmpty()) {
            problems.add(Problem.error(LedgerColumns.ENTERPRISE, "visits.in.enterprise.missing"));
        } else if (found.isEmpty()) {
            problems.add(Problem.error(LedgerColumns.ENTERPRISE, "visits.in.enterprise.unknown"));
        } else if (found.size() > 1) {
            problems.add(Problem.error(LedgerColumns.ENTERPRISE, "visits.in.enterprise.several"));
        }
        Optional<LocalDate> day = LedgerCells.day(cell(row, LedgerColumns.ON));
        checkDay(day, found.size() == 1 ? founded.get(found.getFirst()) : null, problems);
        if (LedgerCells.mode(cell(row, LedgerColumns.MODE)).isEmpty()) {
            problems.add(Problem.error(LedgerColumns.MODE, "visits.in.mode"));
        }
        checkLeader(row, people, problems);
        String issue = LedgerCells.issue(cell(row, LedgerColumns.ISSUE));
        if (issue.codePointCount(0, issue.length()) > Issue.LONGEST_TEXT) {
            problems.add(Problem.error(LedgerColumns.ISSUE, "visits.in.issue.long", Issue.LONGEST_TEXT));
        }
        if (found.size() == 1 && day.isPresent() && row.state() == ImportedRow.State.PENDING) {
            String visit = found.getFirst() + "/" + day.get();
            if (known.contains(visit)) {
                problems.add(Problem.warning(null, "visits.in.known"));
            } else if (!seen.add(visit + "/" + issue)) {
                problems.add(Problem.warning(null, "visits.in.twice"));
            }
        }
        return new LedgerImportRow(
                row.number(),
                row.place(),
                row.values(),
                found.size() == 1 ? new EnterpriseId(found.getFirst()) : null,
                problems,
                row.leftOut(),
                row.state(),
                row.note());
    }

    private void checkDay(Optional<LocalDate> day, @Nullable LocalDate founded, List<Problem> problems) {
        if (day.isEmpty()) {
            problems.add(Problem.error(LedgerColumns.ON, "visits.in.day"));
        } else if (day.get().isAfter(OfficeTime.today(clock)) || day.get().isBefore(LedgerCells.EARLIEST)) {
            problems.add(Problem.error(LedgerColumns.ON, "visits.in.day.wrong"));
        } else if (founded != null && day.get().isBefore(founded)) {
            problems.add(Problem.error(LedgerColumns.ON, "visits.in.day.founded", founded));
        }
    }

    private static void checkLeader(ImportedRow row, Map<String, List<UUID>> people, List<Problem> problems) {
        List<String> names = LedgerCells.names(cell(row, LedgerColumns.LEADER));
        int known = names.isEmpty()
                ? 1
                : people.getOrDefault(key(names.getFirst()), List.of()).size();
        if (known != 1) {
            problems.add(Problem.hint(
                    LedgerColumns.LEADER, known == 0 ? "visits.in.leader.unknown" : "visits.in.leader.several"));
        }
    }

    static String cell(ImportedRow row, String column) {
        return row.values().getOrDefault(column, "").strip();
    }

    private static String key(String name) {
        return NameKey.of(name).value();
    }

    private static Set<String> keys(List<ImportedRow> rows, String column) {
        return rows.stream()
                .map(row -> key(cell(row, column)))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Name → the enterprises of that name in the scope, merged ones left out. */
    private Map<String, List<UUID>> enterprises(Actor actor, Set<String> keys) {
        Map<String, List<UUID>> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        jdbc.sql("select name_key, id, division_code from enterprise where merged_into is null and name_key in (:keys)")
                .paramSource(new MapSqlParameterSource("keys", keys))
                .query(row -> {
                    if (sees(actor, row.getString(3))) {
                        found.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                                .add(row.getObject(2, UUID.class));
                    }
                });
        return found;
    }

    private static boolean sees(Actor actor, String division) {
        return switch (actor.scope()) {
            case Scope.All all -> true;
            case Scope.Nothing nothing -> false;
            case Scope.Within within -> within.divisions().contains(division);
        };
    }

    private Map<String, List<UUID>> people(Set<String> keys) {
        Map<String, List<UUID>> found = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("select name_key, id from person where name_key in (:keys)")
                    .paramSource(new MapSqlParameterSource("keys", keys))
                    .query(row -> {
                        found.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                                .add(row.getObject(2, UUID.class));
                    });
        }
        return found;
    }

    private Set<String> visits(Collection<UUID> enterprises) {
        Set<String> known = new HashSet<>();
        if (!enterprises.isEmpty()) {
            jdbc.sql("select enterprise_id, visit_on from visit where state = 'HELD' and enterprise_id in (:ids)")
                    .paramSource(new MapSqlParameterSource("ids", enterprises))
                    .query(row -> {
                        known.add(row.getObject(1, UUID.class) + "/" + row.getObject(2, LocalDate.class));
                    });
        }
        return known;
    }
}
