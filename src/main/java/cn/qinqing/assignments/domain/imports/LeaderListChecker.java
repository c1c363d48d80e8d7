package cn.qinqing.assignments.domain.imports;

import static cn.qinqing.assignments.domain.imports.LeaderListColumns.DIVISION;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.ENTERPRISE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.LEADER;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.LEAD_UNIT;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.NOTE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.OFFICER;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.PERIOD;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.PHONE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.TITLE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.USCC;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.exchange.PeriodText;
import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.LeaderTitle;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Uscc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of the leaders' list and says what is wrong in each. Nothing is invented: a wrong code, a missing area
 * code or a post with two holders is a problem to see, with a proposal at most.
 */
public final class LeaderListChecker {

    private static final String AREA_CODE = "0996";
    private static final String PLANNED = "筹建";

    /** Characters that a record can hold; a unit's full name is its short name as well. */
    private static final Map<String, Integer> LONGEST = Map.of(TITLE, 120, ENTERPRISE, 200, LEAD_UNIT, 60, NOTE, 500);

    private final List<Divisions.Division> divisions;
    private final Map<String, String> aliases;
    private final Period defaultPeriod;

    /**
     * @param aliases every name under which a division is written → its code
     * @param defaultPeriod for rows without a period: the year of the list
     */
    public LeaderListChecker(List<Divisions.Division> divisions, Map<String, String> aliases, Period defaultPeriod) {
        this.divisions = divisions;
        this.aliases = aliases;
        this.defaultPeriod = defaultPeriod;
    }

    /** Checks all rows, each for itself and against the others. */
    public List<CheckedRow> check(List<RowValues> rows) {
        LeaderListComparison comparison = new LeaderListComparison(rows, divisions);
        return rows.stream().map(row -> check(row, comparison)).toList();
    }

    /** Values of one row, by field, as they stand in the file or as the clerk mended them. */
    public record RowValues(int number, Map<String, String> values, List<String> formulaFields) {

        String get(String field) {
            return values.getOrDefault(field, "").strip();
        }
    }

    private CheckedRow check(RowValues row, LeaderListComparison comparison) {
        List<Problem> problems = new ArrayList<>();
        for (String field : row.formulaFields()) {
            problems.add(Problem.warning(field, "assignments.import.formula"));
        }
        PersonName leader = leader(row, problems);
        String title = row.get(TITLE);
        if (title.isEmpty()) {
            problems.add(Problem.error(TITLE, "assignments.import.titleMissing"));
        }
        String name = row.get(ENTERPRISE).replace("\u3000", " ").strip();
        if (name.isEmpty()) {
            problems.add(Problem.error(ENTERPRISE, "assignments.import.enterpriseMissing"));
        } else if (name.startsWith("=") || name.startsWith("#")) {
            problems.add(Problem.error(ENTERPRISE, "assignments.import.enterpriseFormula", name));
        }
        boolean planned = row.get(USCC).contains(PLANNED);
        Optional<Uscc> uscc = uscc(row, planned, problems);
        Optional<String> division = division(row, name, uscc, problems);
        Optional<PersonName> officer = optionalName(row, OFFICER, problems);
        List<PhoneNumber> phones = phones(row, problems);
        Optional<Period> period = period(row, problems);
        if (row.get(LEAD_UNIT).isEmpty()) {
            problems.add(
                    officer.isPresent()
                            ? Problem.error(LEAD_UNIT, "assignments.import.officerWithoutUnit")
                            : Problem.warning(LEAD_UNIT, "assignments.import.leadUnitMissing"));
        }
        numbersInTexts(row, problems);
        lengths(row, problems);
        note(row, problems);
        problems.addAll(comparison.of(row));
        boolean whole = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        LeaderListRow read = !whole || leader == null
                ? null
                : new LeaderListRow(
                        row.number(),
                        leader,
                        title,
                        name,
                        kind(name, uscc),
                        planned,
                        uscc.orElse(null),
                        division.orElseThrow(),
                        blankToNull(row.get(LEAD_UNIT)),
                        officer.orElse(null),
                        phones,
                        period.orElse(defaultPeriod),
                        row.get(NOTE).contains("重点"),
                        blankToNull(PersonalNumbers.masked(row.get(NOTE))),
                        null);
        return new CheckedRow(row.number(), row.values(), List.copyOf(problems), read);
    }

    private static @Nullable PersonName leader(RowValues row, List<Problem> problems) {
        if (row.get(LEADER).isEmpty()) {
            problems.add(Problem.error(LEADER, "assignments.import.leaderMissing"));
            return null;
        }
        return read(row, LEADER, PersonName::new, problems).orElse(null);
    }

    private static Optional<PersonName> optionalName(RowValues row, String field, List<Problem> problems) {
        if (PhoneNumber.saysNone(row.get(field))) {
            problems.add(Problem.warning(field, "assignments.import.officerMissing"));
            return Optional.empty();
        }
        return read(row, field, PersonName::new, problems);
    }

    private static Optional<Uscc> uscc(RowValues row, boolean planned, List<Problem> problems) {
        String typed = row.get(USCC);
        if (planned) {
            problems.add(Problem.hint(USCC, "assignments.import.planned"));
            return Optional.empty();
        }
        if (PhoneNumber.saysNone(typed)) {
            problems.add(Problem.warning(USCC, "assignments.import.usccMissing"));
            return Optional.empty();
        }
        Optional<Uscc> uscc = read(row, USCC, Uscc::parse, problems);
        uscc.filter(code -> !code.value().equals(typed))
                .ifPresent(code -> problems.add(Problem.hint(USCC, "assignments.import.usccNormalised", code.value())));
        uscc.filter(code -> !code.innerCheckHolds())
                .ifPresent(code -> problems.add(Problem.hint(USCC, "assignments.import.usccInner")));
        return uscc;
    }

    private Optional<String> division(RowValues row, String enterprise, Optional<Uscc> uscc, List<Problem> problems) {
        String typed = row.get(DIVISION);
        String code = aliases.get(Uscc.normalise(typed));
        if (code == null) {
            problems.add(Problem.error(
                    DIVISION,
                    typed.isEmpty() ? "assignments.import.divisionMissing" : "assignments.import.divisionUnknown",
                    typed));
            return Optional.empty();
        }
        divisions.stream()
                .filter(other -> enterprise.startsWith(other.shortName()))
                .filter(other -> !other.code().equals(code) && !sameCity(other.code(), code))
                .findFirst()
                .ifPresent(other -> problems.add(
                        Problem.warning(DIVISION, "assignments.import.divisionContradicts", other.name())));
        uscc.map(Uscc::registrar)
                .filter(registrar -> !registrar.equals(code) && !sameCity(registrar, code))
                .flatMap(registrar -> divisions.stream()
                        .filter(d -> d.code().equals(registrar))
                        .findFirst())
                .ifPresent(registrar -> problems.add(
                        Problem.hint(DIVISION, "assignments.import.registeredElsewhere", registrar.name())));
        return Optional.of(code);
    }

    /** The development zone lies in the city of Korla: one name begins both. */
    private static boolean sameCity(String one, String other) {
        return List.of("652801", "652871").containsAll(List.of(one, other));
    }

    private static List<PhoneNumber> phones(RowValues row, List<Problem> problems) {
        String typed = row.get(PHONE);
        if (PhoneNumber.saysNone(typed)) {
            problems.add(Problem.hint(PHONE, "assignments.import.phoneMissing"));
            return List.of();
        }
        List<PhoneNumber> numbers = new ArrayList<>();
        for (String part : PhoneNumber.parts(typed)) {
            try {
                numbers.add(PhoneNumber.parse(part));
            } catch (RuleViolation unreadable) {
                problems.add(unread(typed, part, unreadable));
            }
        }
        if (numbers.stream().anyMatch(number -> number.kind() == PhoneNumber.Kind.MOBILE)) {
            problems.add(Problem.hint(PHONE, "assignments.import.phoneMobile"));
        }
        return List.copyOf(numbers);
    }

    private static Problem unread(String typed, String part, RuleViolation unreadable) {
        Problem problem =
                Problem.warning(PHONE, unreadable.key(), unreadable.arguments().toArray());
        return switch (unreadable.key()) {
            case "shared.phone.areaCodeMissing" ->
                problem.proposing(typed.replace(
                        part, AREA_CODE + "-" + unreadable.arguments().get(1)));
            case "shared.phone.zeroLost" ->
                problem.proposing(
                        typed.replace(part, unreadable.arguments().get(1).toString()));
            default -> problem;
        };
    }

    /** Names, titles and units are published: a personal number in them keeps the row out; in a remark it is masked. */
    private static void numbersInTexts(RowValues row, List<Problem> problems) {
        for (String field : List.of(TITLE, ENTERPRISE, LEAD_UNIT, NOTE)) {
            String text = row.get(field);
            if (PersonalNumbers.hasMobile(text) || PersonalNumbers.hasIdentity(text)) {
                problems.add(
                        field.equals(NOTE)
                                ? Problem.warning(field, "assignments.import.numberInNote")
                                : Problem.error(field, "assignments.import.numberInText"));
            }
        }
    }

    private static void lengths(RowValues row, List<Problem> problems) {
        for (String field : List.of(TITLE, ENTERPRISE, LEAD_UNIT, NOTE)) {
            String text = row.get(field);
            int length = text.codePointCount(0, text.length());
            if (length > LONGEST.get(field)) {
                problems.add(Problem.error(field, "assignments.import.tooLong", length, LONGEST.get(field)));
            }
        }
    }

    private Optional<Period> period(RowValues row, List<Problem> problems) {
        if (row.get(PERIOD).isEmpty()) {
            problems.add(Problem.warning(
                    PERIOD, "assignments.import.periodMissing", defaultPeriod.from(), defaultPeriod.lastDay()));
            return Optional.of(defaultPeriod);
        }
        if (PeriodText.saysOpen(row.get(PERIOD))) {
            problems.add(Problem.warning(PERIOD, "assignments.import.periodOpen", defaultPeriod.from()));
            return Optional.of(Period.openFrom(defaultPeriod.from()));
        }
        Optional<Period> period = read(row, PERIOD, PeriodText::parse, problems);
        if (row.get(PERIOD).matches("^\\d{5}\\D.*")) {
            period.ifPresent(read -> problems.add(
                    Problem.warning(PERIOD, "assignments.import.periodSerial", read.from(), read.lastDay())));
        }
        return period;
    }

    private static void note(RowValues row, List<Problem> problems) {
        String note = row.get(NOTE);
        if (note.startsWith("=")) {
            problems.add(Problem.hint(NOTE, "assignments.import.noteFormula"));
        } else if (note.contains("更换联络员")) {
            problems.add(Problem.hint(NOTE, "assignments.import.officerChanges"));
        }
    }

    /** The code's first two characters tell (GB 32100); only without a code does the name. */
    private static EnterpriseKind kind(String name, Optional<Uscc> uscc) {
        boolean chamber = name.contains("商会") || name.contains("工商联合会");
        return switch (uscc.map(code -> code.value().substring(0, 2)).orElse("")) {
            case "91" -> EnterpriseKind.ENTERPRISE;
            case "92" -> EnterpriseKind.SOLE_PROPRIETOR;
            case "93" -> EnterpriseKind.COOPERATIVE;
            case "51", "52" -> chamber ? EnterpriseKind.CHAMBER : EnterpriseKind.ASSOCIATION;
            default -> {
                if (name.matches(".*(公司|厂|店|合作社|中心)$")) {
                    yield EnterpriseKind.ENTERPRISE;
                }
                yield chamber
                        ? EnterpriseKind.CHAMBER
                        : name.matches(".*(协会|学会|联合会|促进会)$") ? EnterpriseKind.ASSOCIATION : EnterpriseKind.ENTERPRISE;
            }
        };
    }

    private static <T> Optional<T> read(
            RowValues row, String field, Function<String, T> reader, List<Problem> problems) {
        try {
            return Optional.of(reader.apply(row.get(field)));
        } catch (RuleViolation refused) {
            problems.add(Problem.error(field, refused.key(), refused.arguments().toArray()));
            return Optional.empty();
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** Whether only one person can hold a post of that title. */
    static boolean single(String title, List<Divisions.Division> divisions) {
        return LeaderTitle.parse(title, divisions).single();
    }

    static String key(String name) {
        return NameKey.of(name).value();
    }
}
