package cn.qinqing.commitments.domain;

import static cn.qinqing.commitments.domain.CommitmentSheet.CHOSEN;
import static cn.qinqing.commitments.domain.CommitmentSheet.ENTERPRISE;
import static cn.qinqing.commitments.domain.CommitmentSheet.USCC;

import cn.qinqing.commitments.CommitmentImportRow.Candidate;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enterprises that rows of a ledger may mean, and what is promised to them already; some statements for all rows. */
@Component
class CommitmentFirms {

    private static final String SELECT = """
            select %s, e.id, e.name, e.division_code from enterprise e %s
            where e.merged_into is null and %s in (:keys) order by e.name""";

    private final JdbcClient jdbc;

    CommitmentFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found for all rows of a file. */
    static final class Known {

        private final Map<String, List<Candidate>> byChoice = new HashMap<>();
        private final Map<String, List<Candidate>> byCode = new HashMap<>();
        private final Map<String, List<Candidate>> byName = new HashMap<>();
        private final Map<String, List<Candidate>> byShortName = new HashMap<>();
        private final Set<String> promised = new HashSet<>();

        /** The enterprises that a row may mean; one when it is clear. */
        List<Candidate> of(Map<String, String> cells) {
            String chosen = cell(cells, CHOSEN);
            if (byChoice.containsKey(chosen)) {
                return byChoice.get(chosen);
            }
            String code = Uscc.normalise(cell(cells, USCC));
            if (byCode.containsKey(code)) {
                return byCode.get(code);
            }
            return byName.getOrDefault(
                    key(cell(cells, ENTERPRISE)), byShortName.getOrDefault(cell(cells, ENTERPRISE), List.of()));
        }

        /** Whether the same is promised to the enterprise in the same words. */
        boolean promised(EnterpriseId enterprise, String text) {
            return promised.contains(enterprise + "/" + text);
        }
    }

    Known of(Actor actor, List<Map<String, String>> rows) {
        Known known = new Known();
        Set<String> names = all(rows, cells -> key(cell(cells, ENTERPRISE)));
        read(actor, "e.id", "", chosen(rows), known.byChoice);
        read(actor, "e.uscc", "", all(rows, cells -> Uscc.normalise(cell(cells, USCC))), known.byCode);
        read(actor, "n.name_key", "join enterprise_name_history n on n.enterprise_id = e.id", names, known.byName);
        // what an enterprise is called today stands above what another was called once
        read(actor, "e.name_key", "", names, known.byName);
        read(actor, "e.short_name", "", all(rows, cells -> cell(cells, ENTERPRISE)), known.byShortName);
        Set<UUID> ids = List.of(known.byChoice, known.byCode, known.byName, known.byShortName).stream()
                .flatMap(found -> found.values().stream())
                .flatMap(List::stream)
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select enterprise_id, text from commitment where state <> 'WITHDRAWN' and enterprise_id in (:ids)")
                    .paramSource(new MapSqlParameterSource("ids", ids))
                    .query(row -> {
                        known.promised.add(new EnterpriseId(row.getObject(1, UUID.class)) + "/" + row.getString(2));
                    });
        }
        return known;
    }

    private static Set<String> all(List<Map<String, String>> rows, Function<Map<String, String>, String> key) {
        return rows.stream().map(key).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<UUID> chosen(List<Map<String, String>> rows) {
        Set<UUID> chosen = new HashSet<>();
        all(rows, cells -> cell(cells, CHOSEN)).forEach(one -> {
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
                                .put(id, new Candidate(new EnterpriseId(id), row.getString(3)));
                    }
                });
        found.forEach((key, firms) -> into.put(key, new ArrayList<>(firms.values())));
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

    static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
