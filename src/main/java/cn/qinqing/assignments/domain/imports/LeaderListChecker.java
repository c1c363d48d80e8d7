package cn.qinqing.assignments.domain.imports;

import static cn.qinqing.assignments.domain.imports.LeaderListColumns.CO_UNITS;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.DOCUMENT;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.ENTERPRISE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.FROM;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.LEAD_UNIT;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.NOTE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.PERIOD;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.TIER;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.TITLE;
import static cn.qinqing.assignments.domain.imports.LeaderListColumns.TO;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.assignments.domain.imports.LeaderListRow.Officer;
import cn.qinqing.enterprises.EnterpriseFinder.Known;
import cn.qinqing.exchange.PeriodText;
import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.LeaderTitle;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of the leaders' list and says what is wrong in each. Nothing is invented: a wrong code, a missing area
 * code or a post with two holders is a problem to see, with a proposal at most.
 */
public final class LeaderListChecker {

    /** Characters that a record can hold; a unit's full name is its short name as well. */
    private static final Map<String, Integer> LONGEST =
            Map.of(TITLE, 120, ENTERPRISE, 200, LEAD_UNIT, 60, NOTE, 500, DOCUMENT, 100);

    /** Words for a tier, where its name does not begin as the cell: 县级 for 县市领导联系. */
    private static final Map<String, String> TIERS =
            Map.of("州", "PREFECTURE", "县", "COUNTY", "市", "COUNTY", "部门", "DEPARTMENT");

    private final List<Divisions.Division> divisions;
    private final Period defaultPeriod;
    private final LeaderListKnown known;
    private final EnterpriseCells enterprises;

    /**
     * @param aliases every name under which a division is written → its code
     * @param defaultPeriod for rows without a period: the year of the list
     */
    public LeaderListChecker(List<Divisions.Division> divisions, Map<String, String> aliases, Period defaultPeriod) {
        this(divisions, aliases, defaultPeriod, Map.of(), LeaderListKnown.nothing());
    }

    LeaderListChecker(
            List<Divisions.Division> divisions,
            Map<String, String> aliases,
            Period defaultPeriod,
            Map<String, String> divisionOfSheet,
            LeaderListKnown known) {
        this.divisions = divisions;
        this.defaultPeriod = defaultPeriod;
        this.known = known;
        this.enterprises = new EnterpriseCells(divisions, aliases, divisionOfSheet, known);
    }

    /** Checks all rows, each for itself and against the others. */
    public List<CheckedRow> check(List<RowValues> rows) {
        LeaderListComparison comparison = new LeaderListComparison(rows, divisions);
        PeopleCells people = new PeopleCells(known, comparison.titles());
        return rows.stream().map(row -> check(row, people, comparison)).toList();
    }

    private CheckedRow check(RowValues row, PeopleCells people, LeaderListComparison comparison) {
        List<Problem> problems = new ArrayList<>();
        for (String field : row.formulaFields()) {
            problems.add(Problem.warning(field, "assignments.import.formula"));
        }
        PeopleCells.Leader leader = people.leader(row, problems);
        EnterpriseCells.Read enterprise = enterprises.read(row, problems);
        PeopleCells.Units units = people.units(row, problems);
        List<Officer> officers = people.officers(row, units, problems);
        if (units.lead() == null && problems.stream().noneMatch(one -> LEAD_UNIT.equals(one.field()))) {
            problems.add(Problem.warning(LEAD_UNIT, "assignments.import.leadUnitMissing"));
        }
        Optional<Period> period = period(row, problems);
        @Nullable String tier = tier(row, problems);
        numbersInTexts(row, problems);
        lengths(row, units, problems);
        note(row, problems);
        problems.addAll(comparison.of(row));
        boolean whole = problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        LeaderListRow read = !whole
                ? null
                : new LeaderListRow(
                        row.number(),
                        row.sheet(),
                        row.place(),
                        enterprise.subject().map(Known::id).orElse(null),
                        false,
                        leader.name().orElseThrow(),
                        leader.title(),
                        enterprise.name(),
                        enterprise.kind(),
                        enterprise.planned(),
                        enterprise.uscc().orElse(null),
                        enterprise.division().orElseThrow(),
                        tier,
                        units.lead(),
                        units.others(),
                        officers,
                        period.orElse(defaultPeriod),
                        !row.get(PERIOD).isEmpty() || !row.get(FROM).isEmpty(),
                        blankToNull(row.get(DOCUMENT)),
                        row.get(NOTE).contains("重点"),
                        blankToNull(PersonalNumbers.masked(row.get(NOTE))));
        return new CheckedRow(row.number(), row.values(), List.copyOf(problems), read);
    }

    /** Names, titles and units are published: a personal number in them keeps the row out; in a remark it is masked. */
    private static void numbersInTexts(RowValues row, List<Problem> problems) {
        for (String field : List.of(TITLE, ENTERPRISE, LEAD_UNIT, CO_UNITS, DOCUMENT, NOTE)) {
            String text = row.get(field);
            if (PersonalNumbers.hasMobile(text) || PersonalNumbers.hasIdentity(text)) {
                problems.add(
                        field.equals(NOTE)
                                ? Problem.warning(field, "assignments.import.numberInNote")
                                : Problem.error(field, "assignments.import.numberInText"));
            }
        }
    }

    private static void lengths(RowValues row, PeopleCells.Units units, List<Problem> problems) {
        for (String field : List.of(TITLE, ENTERPRISE, NOTE, DOCUMENT)) {
            tooLong(field, row.get(field), LONGEST.get(field), problems);
        }
        if (units.lead() != null) {
            tooLong(LEAD_UNIT, units.lead(), LONGEST.get(LEAD_UNIT), problems);
        }
        units.others().forEach(unit -> tooLong(CO_UNITS, unit, LONGEST.get(LEAD_UNIT), problems));
    }

    private static void tooLong(String field, String text, int longest, List<Problem> problems) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.add(Problem.error(field, "assignments.import.tooLong", length, longest));
        }
    }

    private Optional<Period> period(RowValues row, List<Problem> problems) {
        if (!row.get(PERIOD).isEmpty()) {
            return written(row.get(PERIOD), PERIOD, problems);
        }
        String from = row.get(FROM);
        String to = row.get(TO);
        if (from.isEmpty() && to.isEmpty()) {
            problems.add(Problem.warning(
                    PERIOD, "assignments.import.periodMissing", defaultPeriod.from(), defaultPeriod.lastDay()));
            return Optional.of(defaultPeriod);
        }
        if (from.isEmpty()) {
            problems.add(Problem.error(FROM, "assignments.import.fromMissing"));
            return Optional.empty();
        }
        return written(to.isEmpty() || PeriodText.saysOpen(to) ? from + "起" : from + "至" + to, FROM, problems);
    }

    private Optional<Period> written(String text, String field, List<Problem> problems) {
        if (PeriodText.saysOpen(text)) {
            problems.add(Problem.warning(field, "assignments.import.periodOpen", defaultPeriod.from()));
            return Optional.of(Period.openFrom(defaultPeriod.from()));
        }
        try {
            Period period = PeriodText.parse(text);
            if (text.matches("^\\d{5}\\D.*")) {
                problems.add(
                        Problem.warning(field, "assignments.import.periodSerial", period.from(), period.lastDay()));
            }
            return Optional.of(period);
        } catch (RuleViolation refused) {
            problems.add(Problem.error(field, refused.key(), refused.arguments().toArray()));
            return Optional.empty();
        }
    }

    /** Code of the tier that a cell names: by the beginning of its name, else by the word that tells it. */
    private @Nullable String tier(RowValues row, List<Problem> problems) {
        String typed = row.get(TIER);
        if (PhoneNumber.saysNone(typed)) {
            return null;
        }
        List<TierRule> named = known.tiers().stream()
                .filter(one -> one.name().startsWith(typed))
                .toList();
        if (named.size() == 1) {
            return named.getFirst().tier();
        }
        List<String> told = TIERS.entrySet().stream()
                .filter(word -> typed.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .filter(code ->
                        known.tiers().stream().anyMatch(one -> one.tier().equals(code)))
                .toList();
        if (told.size() == 1) {
            return told.getFirst();
        }
        problems.add(Problem.error(
                TIER,
                "assignments.import.tierUnknown",
                typed,
                String.join("、", known.tiers().stream().map(TierRule::name).toList())));
        return null;
    }

    private static void note(RowValues row, List<Problem> problems) {
        String note = row.get(NOTE);
        if (note.startsWith("=")) {
            problems.add(Problem.hint(NOTE, "assignments.import.noteFormula"));
        } else if (note.contains("更换联络员")) {
            problems.add(Problem.hint(NOTE, "assignments.import.officerChanges"));
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
