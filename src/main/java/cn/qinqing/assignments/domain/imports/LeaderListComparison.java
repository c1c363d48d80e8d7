package cn.qinqing.assignments.domain.imports;

import static cn.qinqing.assignments.domain.imports.LeaderListColumns.ENTERPRISE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.LEADER;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.OFFICER;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.TITLE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.USCC;

import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Uscc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rows of one list say against each other: the same enterprise twice, one post with two holders. */
final class LeaderListComparison {

    private final Map<String, List<RowValues>> byName;
    private final Map<String, List<RowValues>> byCode;
    private final Map<String, List<RowValues>> byTitle;
    private final Map<String, List<RowValues>> byLeader;
    private final List<Divisions.Division> divisions;

    LeaderListComparison(List<RowValues> rows, List<Divisions.Division> divisions) {
        this.byName = group(rows, row -> LeaderListChecker.key(row.get(ENTERPRISE)));
        this.byCode = group(rows, row -> code(row));
        this.byTitle = group(rows, row -> LeaderListChecker.key(row.get(TITLE)));
        this.byLeader = group(rows, row -> LeaderListChecker.key(row.get(LEADER)));
        this.divisions = divisions;
    }

    /** The titles that the list gives to each leader, by the key of the name. */
    Map<String, Set<String>> titles() {
        Map<String, Set<String>> titles = new HashMap<>();
        byLeader.forEach((leader, rows) -> titles.put(
                leader,
                rows.stream()
                        .map(row -> row.get(TITLE))
                        .filter(title -> !title.isEmpty())
                        .collect(Collectors.toSet())));
        return titles;
    }

    List<Problem> of(RowValues row) {
        List<Problem> problems = new ArrayList<>();
        String code = code(row);
        List<RowValues> sameName = others(byName, LeaderListChecker.key(row.get(ENTERPRISE)), row);
        List<RowValues> sameCode = code.isEmpty() ? List.of() : others(byCode, code, row);
        List<RowValues> twice = sameName.stream()
                .filter(other -> code(other).equals(code)
                        || code.isEmpty()
                        || code(other).isEmpty())
                .toList();
        if (!twice.isEmpty()) {
            problems.add(Problem.warning(ENTERPRISE, "assignments.import.enterpriseTwice", numbers(row, twice)));
        }
        List<RowValues> otherCode =
                sameName.stream().filter(other -> !twice.contains(other)).toList();
        if (!otherCode.isEmpty()) {
            problems.add(Problem.warning(USCC, "assignments.import.nameWithOtherCode", numbers(row, otherCode)));
        }
        List<RowValues> otherName =
                sameCode.stream().filter(other -> !sameName.contains(other)).toList();
        if (!otherName.isEmpty()) {
            problems.add(Problem.error(USCC, "assignments.import.codeWithOtherName", numbers(row, otherName)));
        }
        holders(row).ifPresent(problems::add);
        OfficerCell.parts(row.get(OFFICER)).stream()
                .map(LeaderListChecker::key)
                .filter(officer -> !officer.isEmpty() && byLeader.containsKey(officer))
                .findFirst()
                .ifPresent(officer -> problems.add(Problem.warning(
                        OFFICER, "assignments.import.officerIsLeader", numbers(row, byLeader.get(officer)))));
        return problems;
    }

    private java.util.Optional<Problem> holders(RowValues row) {
        String title = row.get(TITLE);
        if (title.isEmpty() || !LeaderListChecker.single(title, divisions)) {
            return java.util.Optional.empty();
        }
        List<String> names = others(byTitle, LeaderListChecker.key(title), row).stream()
                .filter(other ->
                        !LeaderListChecker.key(other.get(LEADER)).equals(LeaderListChecker.key(row.get(LEADER))))
                .map(other -> other.get(LEADER))
                .distinct()
                .toList();
        return names.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        Problem.warning(TITLE, "assignments.import.postHeldByOthers", title, String.join("、", names)));
    }

    private static String code(RowValues row) {
        String code = Uscc.normalise(row.get(USCC));
        return code.matches("[0-9A-Z]{15,18}") ? code : "";
    }

    private static List<RowValues> others(Map<String, List<RowValues>> groups, String key, RowValues row) {
        return key.isEmpty()
                ? List.of()
                : groups.getOrDefault(key, List.of()).stream()
                        .filter(other -> other.number() != row.number())
                        .toList();
    }

    private static String numbers(RowValues row, List<RowValues> others) {
        return others.stream().map(other -> other.seenFrom(row)).collect(Collectors.joining("、"));
    }

    private static Map<String, List<RowValues>> group(List<RowValues> rows, Function<RowValues, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key));
    }
}
