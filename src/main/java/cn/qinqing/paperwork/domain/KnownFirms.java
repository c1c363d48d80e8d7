package cn.qinqing.paperwork.domain;

import static cn.qinqing.paperwork.domain.IssueChecking.cell;

import cn.qinqing.paperwork.IssueImportRow.Candidate;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.Uscc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enterprises that rows of a ledger may mean: as a clerk chose, by code, by name or former name, by short name. */
@Component
class KnownFirms {

    private static final String SELECT = """
            select %s, e.id, e.name, e.division_code from enterprise e %s
            where e.merged_into is null and %s in (:keys) order by e.name""";

    private final JdbcClient jdbc;

    KnownFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found for all rows of a file. */
    static final class Known {

        private final Map<String, List<Candidate>> byChoice = new HashMap<>();
        private final Map<String, List<Candidate>> byCode = new HashMap<>();
        private final Map<String, List<Candidate>> byName = new HashMap<>();
        private final Map<String, List<Candidate>> byShortName = new HashMap<>();
        private final Set<String> raised = new HashSet<>();

        /** The enterprises that a row may mean; one when it is clear. */
        List<Candidate> of(Map<String, String> cells) {
            String chosen = cell(cells, IssueSheet.CHOSEN);
            if (byChoice.containsKey(chosen)) {
                return byChoice.get(chosen);
            }
            String code = code(cell(cells, IssueSheet.USCC));
            if (byCode.containsKey(code)) {
                return byCode.get(code);
            }
            String name = key(cell(cells, IssueSheet.ENTERPRISE));
            return byName.getOrDefault(name, byShortName.getOrDefault(name, List.of()));
        }

        /** Whether the enterprise has raised the same in the same words. */
        boolean raised(EnterpriseId enterprise, String text) {
            return raised.contains(enterprise + "/" + text);
        }

        private Set<UUID> ids() {
            return List.of(byChoice, byCode, byName, byShortName).stream()
                    .flatMap(found -> found.values().stream())
                    .flatMap(List::stream)
                    .map(one -> one.id().value())
                    .collect(Collectors.toSet());
        }
    }

    Known of(Actor actor, List<Map<String, String>> rows) {
        Known known = new Known();
        Set<String> names = rows.stream()
                .map(cells -> key(cell(cells, IssueSheet.ENTERPRISE)))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        read(actor, "e.id", "", choices(rows), known.byChoice);
        read(
                actor,
                "e.uscc",
                "",
                rows.stream()
                        .map(cells -> code(cell(cells, IssueSheet.USCC)))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()),
                known.byCode);
        read(actor, "n.name_key", "join enterprise_name_history n on n.enterprise_id = e.id", names, known.byName);
        read(actor, "e.name_key", "", names, known.byName);
        read(
                actor,
                "e.short_name",
                "",
                rows.stream()
                        .map(cells -> cell(cells, IssueSheet.ENTERPRISE))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                known.byShortName);
        Map<String, List<Candidate>> byKey = new HashMap<>();
        known.byShortName.forEach((name, found) -> byKey.put(key(name), found));
        known.byShortName.clear();
        known.byShortName.putAll(byKey);
        raised(known);
        return known;
    }

    private static Set<UUID> choices(List<Map<String, String>> rows) {
        Set<UUID> chosen = new HashSet<>();
        rows.stream()
                .map(cells -> cell(cells, IssueSheet.CHOSEN))
                .filter(one -> !one.isEmpty())
                .forEach(one -> {
                    try {
                        chosen.add(EnterpriseId.of(one).value());
                    } catch (RuleViolation noId) {
                        // as if nothing had been chosen
                    }
                });
        return chosen;
    }

    private void read(Actor actor, String column, String join, Collection<?> keys, Map<String, List<Candidate>> into) {
        if (keys.isEmpty()) {
            return;
        }
        Map<String, Map<UUID, Candidate>> found = new LinkedHashMap<>();
        jdbc.sql(SELECT.formatted(column, join, column))
                .paramSource(new MapSqlParameterSource("keys", keys))
                .query(row -> {
                    if (sees(actor, row.getString(4))) {
                        UUID id = row.getObject(2, UUID.class);
                        found.computeIfAbsent(row.getString(1), any -> new LinkedHashMap<>())
                                .put(id, new Candidate(new EnterpriseId(id), row.getString(3), row.getString(4)));
                    }
                });
        // what an enterprise is called today stands above what another was called once
        found.forEach((key, firms) -> into.put(key, new ArrayList<>(firms.values())));
    }

    private void raised(Known known) {
        Set<UUID> ids = known.ids();
        if (!ids.isEmpty()) {
            jdbc.sql("select enterprise_id, text from issue where status <> 'WITHDRAWN' and enterprise_id in (:ids)")
                    .paramSource(new MapSqlParameterSource("ids", ids))
                    .query(row -> {
                        known.raised.add(new EnterpriseId(row.getObject(1, UUID.class)) + "/" + row.getString(2));
                    });
        }
    }

    private static boolean sees(Actor actor, String division) {
        return switch (actor.scope()) {
            case Scope.All all -> true;
            case Scope.Nothing nothing -> false;
            case Scope.Within within -> within.divisions().contains(division);
        };
    }

    private static String key(String name) {
        return NameKey.of(name).value();
    }

    private static String code(String cell) {
        return Uscc.normalise(cell);
    }
}
