package cn.qinqing.assignments.domain.imports;

import cn.qinqing.enterprises.EnterpriseFinder;
import cn.qinqing.enterprises.EnterpriseFinder.Coded;
import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportedRow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of an imported leaders' list, as they are shown, mended and compared with what stands, before
 * {@link LeaderListApplication} makes assignments of them.
 */
@Service
public class LeaderListImport {

    public static final String KIND = "leaders";

    private static final TypeReference<List<RowChange>> CHANGES = new TypeReference<>() {};

    /**
     * A row with its problems, what it changes, and what became of it.
     *
     * @param changes of a row that is applied: what it changed
     */
    public record ShownRow(ImportedRow stored, CheckedRow checked, List<RowChange> changes) {

        public boolean applicable() {
            return checked.row() != null && !stored.leftOut() && stored.state() == ImportedRow.State.PENDING;
        }
    }

    /**
     * A run as it is shown at one moment.
     *
     * @param fingerprint changes as soon as anything would be applied in another way
     */
    public record Shown(ImportRun run, ListTerms terms, List<ShownRow> rows, ListPlan plan, String fingerprint) {}

    private final ImportRuns runs;
    private final SheetChoices choices;
    private final Divisions divisions;
    private final ListComparison comparison;
    private final KnownReader known;
    private final EnterpriseFinder finder;
    private final JsonMapper json;
    private final Clock clock;

    LeaderListImport(
            ImportRuns runs,
            SheetChoices choices,
            Divisions divisions,
            ListComparison comparison,
            KnownReader known,
            EnterpriseFinder finder,
            JsonMapper json,
            Clock clock) {
        this.runs = runs;
        this.choices = choices;
        this.divisions = divisions;
        this.comparison = comparison;
        this.known = known;
        this.finder = finder;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Says what the list does to the assignments that stand, and from which day on.
     *
     * @throws RuleViolation {@code workbench.import.state} once it is being applied
     */
    public void choose(Actor actor, ImportRunId id, ListMode mode, LocalDate day) {
        Map<String, String> options = new HashMap<>(runs.run(actor, id).options());
        options.putAll(new ListTerms(mode, day).written());
        runs.choose(actor, id, options);
    }

    /** What the list would change if it replaced all assignments of its divisions from the day on. */
    @Transactional(readOnly = true)
    public ListPlan plan(Actor actor, ImportRunId id, LocalDate day) {
        return shown(actor, runs.run(actor, id), new ListTerms(ListMode.REPLACE, day))
                .plan();
    }

    /** All rows of the sheets that are taken, each checked anew against the others that are not left out. */
    @Transactional(readOnly = true)
    public List<ShownRow> rows(Actor actor, ImportRunId run) {
        return shown(actor, run).rows();
    }

    /** The run as it stands now, compared with the records of this moment. */
    @Transactional(readOnly = true)
    public Shown shown(Actor actor, ImportRunId id) {
        ImportRun run = runs.run(actor, id);
        return shown(actor, run, ListTerms.of(run, OfficeTime.today(clock)));
    }

    private Shown shown(Actor actor, ImportRun run, ListTerms terms) {
        actor.require(Right.ASSIGNMENT_READ);
        List<SheetChoice> sheets =
                choices.of(run).stream().filter(SheetChoice::taken).toList();
        Set<String> names = sheets.stream().map(SheetChoice::sheet).collect(Collectors.toSet());
        List<ImportedRow> stored = runs.rows(actor, run.id()).stream()
                .filter(row -> names.contains(row.sheet()))
                .toList();
        List<RowValues> taken = stored.stream()
                .filter(row -> !row.leftOut())
                .map(row -> new RowValues(row.number(), row.sheet(), row.place(), row.values(), formulas(row)))
                .toList();
        LeaderListKnown facts = known.of(taken, terms.day());
        Map<Integer, CheckedRow> checked = withKnown(checker(sheets, facts).check(taken), terms, actor).stream()
                .collect(Collectors.toMap(CheckedRow::number, row -> row));
        List<ListComparison.Row> compared = stored.stream()
                .map(row -> new ListComparison.Row(
                        row,
                        Optional.ofNullable(checked.get(row.number()))
                                .orElseGet(() -> new CheckedRow(row.number(), row.values(), List.of(), null))))
                .toList();
        ListPlan plan = comparison.plan(actor, run.id(), terms, sheets, compared);
        RowChanges changes = comparison.changes(facts, compared, plan);
        List<ShownRow> rows = compared.stream()
                .map(row -> new ShownRow(row.stored(), row.checked(), changes(row, changes)))
                .toList();
        return new Shown(run, terms, rows, plan, fingerprint(terms, rows, plan));
    }

    /** Of a row that waits what it would change now; of another what was shown when it was applied. */
    private List<RowChange> changes(ListComparison.Row row, RowChanges now) {
        if (row.stored().state() != ImportedRow.State.PENDING) {
            return kept(row.stored());
        }
        return row.checked().row() == null ? List.of() : now.of(row.checked().row());
    }

    /** What was shown of a row when the run was last begun to be applied. */
    List<RowChange> kept(ImportedRow row) {
        return row.changes() == null ? List.of() : json.readValue(row.changes(), CHANGES);
    }

    /** Keeps what is shown of the rows that are to be applied, so that nothing else is applied. */
    void keep(Actor actor, ImportRunId run, List<ShownRow> rows) {
        runs.compared(
                actor,
                run,
                rows.stream()
                        .filter(ShownRow::applicable)
                        .collect(Collectors.toMap(
                                row -> row.stored().number(), row -> json.writeValueAsString(row.changes()))));
    }

    private String fingerprint(ListTerms terms, List<ShownRow> rows, ListPlan plan) {
        List<Object> shown = List.of(
                terms.written().toString(),
                rows.stream()
                        .filter(ShownRow::applicable)
                        .map(row -> List.of(row.stored().number(), row.changes()))
                        .toList(),
                plan.entries().stream()
                        .filter(entry -> entry.row() == 0)
                        .map(entry -> entry.kind() + " " + entry.current().id())
                        .sorted()
                        .toList());
        return UUID.nameUUIDFromBytes(json.writeValueAsString(shown).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What only the records tell: a code that fills a gap, a day that is over, an enterprise beyond one's scope. */
    private List<CheckedRow> withKnown(List<CheckedRow> rows, ListTerms terms, Actor actor) {
        Map<Coded, EnterpriseId> codeless = finder.withoutCode(rows.stream()
                .map(CheckedRow::row)
                .filter(Objects::nonNull)
                .filter(row -> row.subject() == null)
                .flatMap(row -> coded(row).stream())
                .toList());
        return rows.stream()
                .map(row -> row.row() == null ? row : withKnown(row, row.row(), codeless, terms, actor))
                .toList();
    }

    private static CheckedRow withKnown(
            CheckedRow checked, LeaderListRow row, Map<Coded, EnterpriseId> codeless, ListTerms terms, Actor actor) {
        if (!within(actor.scope(), row.divisionCode())) {
            return checked.with(Problem.error(LeaderListColumns.DIVISION, "enterprises.outsideScope"), row);
        }
        CheckedRow told = !row.period().to().isAfter(terms.day()) ? over(checked, row, terms) : checked;
        if (told.row() == null) {
            return told;
        }
        @Nullable
        EnterpriseId gets =
                row.subject() != null ? null : coded(row).map(codeless::get).orElse(null);
        return gets == null
                ? told
                : told.with(
                        Problem.warning(LeaderListColumns.USCC, "assignments.import.codeIsNew"),
                        row.givingCodeTo(gets));
    }

    /** What is over by the day cannot replace anything; as history it may be added. */
    private static CheckedRow over(CheckedRow checked, LeaderListRow row, ListTerms terms) {
        LocalDate last = row.period().lastDay();
        return switch (terms.mode()) {
            case REPLACE ->
                checked.with(
                        Problem.error(LeaderListColumns.PERIOD, "assignments.import.periodOver", last, terms.day()),
                        row);
            case UPDATE ->
                checked.with(
                        Problem.warning(LeaderListColumns.PERIOD, "assignments.import.periodPast", last, terms.day()),
                        row);
            case ADD -> checked;
        };
    }

    private static boolean within(Scope scope, String division) {
        return switch (scope) {
            case Scope.All all -> true;
            case Scope.Within within -> within.divisions().contains(division);
            case Scope.Nothing nothing -> false;
        };
    }

    private static Optional<Coded> coded(LeaderListRow row) {
        return Optional.ofNullable(row.uscc()).map(code -> new Coded(code, row.enterprise(), row.divisionCode()));
    }

    /** Takes over what a problem proposes for its cell. */
    public void takeProposal(Actor actor, ImportRunId run, ImportedRow row, Problem problem) {
        Map<String, String> values = new HashMap<>(row.values());
        values.put(Objects.requireNonNull(problem.field()), Objects.requireNonNull(problem.proposal()));
        runs.mend(actor, run, row.number(), values);
    }

    /** State of the run, for the view. */
    public ImportRun run(Actor actor, ImportRunId run) {
        return runs.run(actor, run);
    }

    private LeaderListChecker checker(List<SheetChoice> sheets, LeaderListKnown facts) {
        LocalDate today = OfficeTime.today(clock);
        Period year = Period.inclusive(today.withDayOfYear(1), LocalDate.of(today.getYear(), 12, 31));
        Map<String, String> aliases = divisions.aliases();
        Map<String, String> divisionOfSheet = new HashMap<>();
        sheets.forEach(sheet -> DivisionInText.find(sheet.sheet(), aliases)
                .or(() -> sheet.mapping().containsKey(LeaderListColumns.DIVISION)
                        ? Optional.empty()
                        : DivisionInText.find(sheet.title(), aliases))
                .ifPresent(code -> divisionOfSheet.put(sheet.sheet(), code)));
        return new LeaderListChecker(divisions.own(), aliases, year, divisionOfSheet, facts);
    }

    /** Fields that were formulas in the file and still show what the file showed. */
    private static List<String> formulas(ImportedRow row) {
        return Arrays.stream(row.original().getOrDefault("formulas", "").split(","))
                .filter(field -> !field.isEmpty()
                        && row.original()
                                .getOrDefault(field, "")
                                .equals(row.values().get(field)))
                .toList();
    }
}
