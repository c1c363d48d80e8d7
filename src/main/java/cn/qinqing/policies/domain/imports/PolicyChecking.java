package cn.qinqing.policies.domain.imports;

import static cn.qinqing.policies.domain.imports.PolicySheet.*;

import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyImportRow;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.ImportedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows of a list of policies and compares them with the library; a few statements for all rows. */
@Component
public class PolicyChecking {

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    private final Divisions divisions;
    private final JdbcClient jdbc;

    PolicyChecking(Divisions divisions, JdbcClient jdbc) {
        this.divisions = divisions;
        this.jdbc = jdbc;
    }

    /** What is known when rows are looked at. */
    private record Known(Map<String, List<UnitId>> units, Map<String, String> places, Set<String> policies) {}

    /** A row and the policy that it means; none while something is wrong with it. */
    public record Read(PolicyImportRow row, @Nullable PolicyForm form) {}

    public List<Read> read(List<ImportedRow> rows) {
        Known known = known();
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> read(row, known, seen)).toList();
    }

    private Known known() {
        Map<String, List<UnitId>> units = new HashMap<>();
        Map<String, String> places = new HashMap<>();
        jdbc.sql("select id, name, short_name, level from unit where active")
                .query((row, n) -> {
                    UnitId id = new UnitId(row.getObject(1, UUID.class));
                    for (int i = 2; i <= 3; i++) {
                        String name = row.getString(i);
                        if (name != null && (i == 2 || !name.equals(row.getString(2)))) {
                            units.computeIfAbsent(NameKey.of(name).value(), any -> new ArrayList<>())
                                    .add(id);
                            if ("PARK".equals(row.getString(4))) {
                                places.put(name, id.toString());
                            }
                        }
                    }
                    return id;
                })
                .list();
        places.putAll(divisions.aliases());
        Set<String> policies =
                new HashSet<>(jdbc.sql("select concat(number, '/', title_key) from policy_version where counting = 1")
                        .query(String.class)
                        .list());
        return new Known(units, places, policies);
    }

    private Read read(ImportedRow row, Known known, Set<String> seen) {
        Map<String, String> cells = row.values();
        List<Problem> problems = new ArrayList<>();
        List<PolicyCondition> conditions = conditions(cells, known, problems);
        PolicyLevel level = level(cells, problems);
        String division = division(cells, level, known, problems);
        LocalDate from = day(cells, FROM, problems);
        LocalDate last = day(cells, LAST, problems);
        demand(cells, TITLE, problems);
        demand(cells, NUMBER, problems);
        demand(cells, ORGAN, problems);
        demand(cells, BENEFIT, problems);
        if (from == null && problems.stream().noneMatch(one -> FROM.equals(one.field()))) {
            problems.add(Problem.error(FROM, "policies.in.missing"));
        }
        if (from != null && last != null && last.isBefore(from)) {
            problems.add(Problem.error(LAST, "policies.lastDay.order", from));
        }
        UnitId unit = unit(cells, known, problems);
        String phone = phone(cells, problems);
        String key = cell(cells, NUMBER) + "/" + NameKey.of(cell(cells, TITLE)).value();
        if (row.state() == ImportedRow.State.PENDING && !cell(cells, TITLE).isEmpty()) {
            if (known.policies().contains(key)) {
                problems.add(Problem.error(NUMBER, "policies.in.known"));
            } else if (!seen.add(key)) {
                problems.add(Problem.error(NUMBER, "policies.in.twice"));
            }
        }
        PolicyImportRow read = new PolicyImportRow(
                row.number(), row.place(), cells, conditions, problems, row.leftOut(), row.state(), row.note());
        String summary = cell(cells, SUMMARY);
        return new Read(
                read,
                read.faulty()
                        ? null
                        : new PolicyForm(
                                null,
                                from,
                                last,
                                cell(cells, NUMBER),
                                cell(cells, TITLE),
                                cell(cells, ORGAN),
                                level,
                                division,
                                summary.isEmpty() ? cell(cells, BENEFIT) : summary,
                                cell(cells, BENEFIT),
                                cell(cells, HOW),
                                unit,
                                phone,
                                conditions,
                                null));
    }

    private static void demand(Map<String, String> cells, String column, List<Problem> problems) {
        if (cell(cells, column).isEmpty()) {
            problems.add(Problem.error(column, "policies.in.missing"));
        }
    }

    private static @Nullable PolicyLevel level(Map<String, String> cells, List<Problem> problems) {
        String written = cell(cells, LEVEL);
        Optional<PolicyLevel> level = PolicyCells.level(written);
        if (level.isEmpty()) {
            problems.add(
                    written.isEmpty()
                            ? Problem.error(LEVEL, "policies.in.missing")
                            : Problem.error(LEVEL, "policies.in.level", written));
        }
        return level.orElse(null);
    }

    private @Nullable String division(
            Map<String, String> cells, @Nullable PolicyLevel level, Known known, List<Problem> problems) {
        String written = cell(cells, DIVISION);
        if (level == null || !level.local()) {
            return null;
        }
        String code = known.places().get(written);
        if (code == null || divisions.own().stream().noneMatch(one -> one.code().equals(code))) {
            problems.add(
                    written.isEmpty()
                            ? Problem.error(DIVISION, "policies.division.missing")
                            : Problem.error(DIVISION, "policies.condition.PLACE.unknown", written));
            return null;
        }
        return code;
    }

    private static @Nullable LocalDate day(Map<String, String> cells, String column, List<Problem> problems) {
        String written = cell(cells, column);
        if (PolicyCells.free(written)) {
            return null;
        }
        Optional<LocalDate> day = WrittenDay.of(written, EARLIEST);
        if (day.isEmpty()) {
            problems.add(Problem.error(column, "policies.in.day", written));
        }
        return day.orElse(null);
    }

    private static @Nullable UnitId unit(Map<String, String> cells, Known known, List<Problem> problems) {
        String written = cell(cells, UNIT);
        if (written.isEmpty()) {
            return null;
        }
        List<UnitId> found = known.units().getOrDefault(NameKey.of(written).value(), List.of());
        if (found.size() != 1) {
            problems.add(Problem.error(
                    UNIT, found.isEmpty() ? "policies.in.unit.unknown" : "policies.in.unit.several", written));
            return null;
        }
        return found.getFirst();
    }

    private static String phone(Map<String, String> cells, List<Problem> problems) {
        String written = cell(cells, PHONE);
        if (written.isEmpty()) {
            return "";
        }
        try {
            PhoneNumber number = PhoneNumber.parse(written);
            if (number.kind() == PhoneNumber.Kind.MOBILE) {
                problems.add(Problem.error(PHONE, "policies.phone.mobile"));
                return "";
            }
            return number.value();
        } catch (RuleViolation unreadable) {
            problems.add(Problem.error(
                    PHONE, unreadable.key(), unreadable.arguments().toArray()));
            return "";
        }
    }

    private static List<PolicyCondition> conditions(Map<String, String> cells, Known known, List<Problem> problems) {
        List<PolicyCondition> all = new ArrayList<>();
        words(
                cells,
                INDUSTRY,
                PolicyConditionKind.INDUSTRY,
                problems,
                all,
                word -> PolicyCells.industry(word).stream().toList());
        words(
                cells,
                SIZE,
                PolicyConditionKind.SIZE,
                problems,
                all,
                word -> PolicyCells.sizes(word).stream().map(Enum::name).toList());
        words(
                cells,
                PLACE,
                PolicyConditionKind.PLACE,
                problems,
                all,
                word -> Optional.ofNullable(known.places().get(word)).stream().toList());
        words(
                cells,
                STAGE,
                PolicyConditionKind.STAGE,
                problems,
                all,
                word -> PolicyCells.stage(word).stream().map(Enum::name).toList());
        words(
                cells,
                KIND,
                PolicyConditionKind.KIND,
                problems,
                all,
                word -> PolicyCells.kind(word).stream().map(Enum::name).toList());
        days(cells, ESTABLISHED, PolicyConditionKind.ESTABLISHED, problems, all);
        days(cells, WINDOW, PolicyConditionKind.WINDOW, problems, all);
        return all.stream().distinct().toList();
    }

    /** What a word means, in codes; none for a word that says nothing. */
    private interface Meaning {
        List<String> of(String word);
    }

    private static void words(
            Map<String, String> cells,
            String column,
            PolicyConditionKind kind,
            List<Problem> problems,
            List<PolicyCondition> all,
            Meaning meaning) {
        String written = cell(cells, column);
        if (PolicyCells.free(written)) {
            return;
        }
        // a name with a dividing sign in it is taken whole first
        List<String> whole = meaning.of(written);
        if (!whole.isEmpty()) {
            whole.forEach(code -> all.add(PolicyCondition.of(kind, code)));
            return;
        }
        for (String word : PolicyCells.words(written)) {
            List<String> codes = meaning.of(word);
            if (codes.isEmpty()) {
                problems.add(Problem.error(column, "policies.condition." + kind.name() + ".unknown", word));
            }
            codes.forEach(code -> all.add(PolicyCondition.of(kind, code)));
        }
    }

    private static void days(
            Map<String, String> cells,
            String column,
            PolicyConditionKind kind,
            List<Problem> problems,
            List<PolicyCondition> all) {
        String written = cell(cells, column);
        if (PolicyCells.free(written)) {
            return;
        }
        Optional<PolicyCells.Days> days = PolicyCells.days(written);
        if (days.isEmpty()) {
            problems.add(Problem.error(column, "policies.in.days", written));
            return;
        }
        LocalDate from = days.get().from();
        LocalDate to = days.get().to();
        if (from != null && to != null && !from.isBefore(to)) {
            problems.add(Problem.error(column, "policies.condition." + kind.name() + ".order"));
            return;
        }
        all.add(PolicyCondition.days(kind, from, to));
    }

    static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
