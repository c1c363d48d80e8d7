package cn.qinqing.enterprises.domain.registry;

import static cn.qinqing.enterprises.domain.registry.RegistryColumns.DIVISION;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.NAME;
import static cn.qinqing.enterprises.domain.registry.RegistryColumns.USCC;

import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.RegistryRow.Change;
import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.enterprises.domain.registry.RegistryChecker.Read;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of one file with the records, some hundreds at a time: a record is found by its code, by its
 * temporary number, or by a name that it alone has. One record is changed by one row of a file only.
 */
final class RegistryComparison {

    private final RegistryChecker checker;
    private final EnterpriseRepository enterprises;

    /** The rows of the file so far: by record, and by code of those that make one. */
    private final Map<Object, Integer> taken = new HashMap<>();

    RegistryComparison(RegistryChecker checker, EnterpriseRepository enterprises) {
        this.checker = checker;
        this.enterprises = enterprises;
    }

    /** Records that rows may mean, by what they are found by. */
    private record Known(
            Map<String, Enterprise> byCode,
            Map<String, Enterprise> byTemporary,
            Map<String, List<Enterprise>> byName) {}

    /** @param rows number → cells */
    List<ComparedRow> compare(Map<Integer, Map<String, String>> rows) {
        Map<Integer, Read> read = new LinkedHashMap<>();
        rows.forEach((number, cells) -> read.put(number, checker.read(cells)));
        Known known = known(read.values());
        List<ComparedRow> compared = new ArrayList<>();
        read.forEach((number, row) -> compared.add(compare(number, row, known)));
        return compared;
    }

    private Known known(Collection<Read> rows) {
        Set<String> codes = among(rows, row -> row.values().get(USCC));
        Set<String> temporary = among(rows, Read::temporaryNo);
        Set<String> names = among(rows, row -> nameKey(row.values().get(NAME)));
        return new Known(
                codes.isEmpty()
                        ? Map.of()
                        : enterprises.findByUsccIn(codes).stream()
                                .collect(Collectors.toMap(one -> String.valueOf(one.uscc()), one -> one)),
                temporary.isEmpty()
                        ? Map.of()
                        : enterprises.findByTemporaryNoIn(temporary).stream()
                                .collect(Collectors.toMap(
                                        one -> String.valueOf(one.temporaryNo()), one -> one, (one, other) -> one)),
                names.isEmpty()
                        ? Map.of()
                        : enterprises.namedAmong(names).stream().collect(Collectors.groupingBy(Enterprise::nameKey)));
    }

    private static Set<String> among(Collection<Read> rows, Function<Read, @Nullable String> value) {
        return rows.stream().map(value).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static @Nullable String nameKey(@Nullable String name) {
        return name == null ? null : NameKey.of(name).value();
    }

    private ComparedRow compare(int number, Read row, Known known) {
        List<Problem> problems = new ArrayList<>(row.problems());
        Optional<Enterprise> subject = row.faulty() ? Optional.empty() : subject(row, known, problems);
        if (faulty(problems)) {
            return faulty(number, problems);
        }
        if (subject.isPresent()) {
            return changes(number, row, subject.get(), problems);
        }
        return fresh(number, row, problems);
    }

    private static boolean faulty(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    private static ComparedRow faulty(int number, List<Problem> problems) {
        return new ComparedRow(number, RegistryOutcome.FAULTY, null, 0, List.of(), problems);
    }

    private static Optional<Enterprise> subject(Read row, Known known, List<Problem> problems) {
        String code = row.values().get(USCC);
        Enterprise coded = code == null ? null : known.byCode().get(code);
        if (coded != null) {
            if (!coded.keptId().equals(coded.id())) {
                problems.add(Problem.error(USCC, "enterprises.registry.merged"));
            }
            return Optional.of(coded);
        }
        if (row.temporaryNo() != null) {
            Enterprise numbered = known.byTemporary().get(row.temporaryNo());
            if (numbered == null || !numbered.keptId().equals(numbered.id())) {
                problems.add(Problem.error(USCC, "enterprises.registry.temporaryUnknown", row.temporaryNo()));
            }
            return Optional.ofNullable(numbered);
        }
        return named(row, known, problems);
    }

    /** By name: with a code of the row only one that has none yet, which so gets it. */
    private static Optional<Enterprise> named(Read row, Known known, List<Problem> problems) {
        String name = row.values().get(NAME);
        if (name == null) {
            problems.add(Problem.error(NAME, "enterprises.name.missing"));
            return Optional.empty();
        }
        String division = row.values().get(DIVISION);
        List<Enterprise> same = known.byName().getOrDefault(NameKey.of(name).value(), List.of()).stream()
                .filter(one -> division == null || one.divisionCode().equals(division))
                .toList();
        boolean coded = row.values().containsKey(USCC);
        List<Enterprise> meant =
                same.stream().filter(one -> !coded || one.uscc() == null).toList();
        if (meant.size() > 1) {
            problems.add(Problem.error(NAME, "enterprises.registry.severalNamed", meant.size()));
        } else if (meant.isEmpty() && !same.isEmpty()) {
            problems.add(Problem.warning(
                    NAME,
                    "enterprises.registry.otherCode",
                    String.valueOf(same.getFirst().uscc())));
        }
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private ComparedRow changes(int number, Read row, Enterprise subject, List<Problem> problems) {
        if (!checker.within(subject.divisionCode())) {
            problems.add(Problem.error(null, "enterprises.outsideScope"));
        }
        twice(subject.id().value(), number, problems);
        if (faulty(problems)) {
            return faulty(number, problems);
        }
        Map<String, String> stands = RegistrySubject.values(subject);
        List<Change> changes = RegistryColumns.COMPARED.stream()
                .filter(field -> row.values().containsKey(field))
                .filter(field -> !row.values().get(field).equals(stands.get(field)))
                .map(field -> new Change(field, stands.get(field), row.values().get(field)))
                .toList();
        UUID id = subject.id().value();
        return new ComparedRow(
                number,
                changes.isEmpty() ? RegistryOutcome.SAME : RegistryOutcome.CHANGED,
                id,
                subject.version(),
                changes,
                problems);
    }

    private ComparedRow fresh(int number, Read row, List<Problem> problems) {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        if (!values.containsKey(DIVISION)) {
            Optional<String> registrar = checker.registrar(values.get(USCC));
            registrar.ifPresentOrElse(
                    code -> {
                        values.put(DIVISION, code);
                        problems.add(Problem.hint(DIVISION, "enterprises.registry.registrar"));
                    },
                    () -> problems.add(Problem.error(DIVISION, "enterprises.registry.divisionMissing")));
        }
        if (!values.containsKey(NAME)) {
            problems.add(Problem.error(NAME, "enterprises.name.missing"));
        }
        String key = values.containsKey(USCC)
                ? values.get(USCC)
                : NameKey.of(values.getOrDefault(NAME, "")) + " " + values.get(DIVISION);
        twice(key, number, problems);
        return faulty(problems)
                ? faulty(number, problems)
                : new ComparedRow(number, RegistryOutcome.FRESH, null, 0, all(values), problems);
    }

    private static List<Change> all(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> new Change(value.getKey(), "", value.getValue()))
                .toList();
    }

    private void twice(Object key, int number, List<Problem> problems) {
        Integer first = taken.putIfAbsent(key, number);
        if (first != null && first != number) {
            problems.add(Problem.error(null, "enterprises.registry.twice", first));
        }
    }
}
