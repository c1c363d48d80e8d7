package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.RegistryRow;
import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.ImportRun;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How imports of registry files and their rows are told. */
final class RegistryTexts {

    /** Of a new enterprise these stand in a column of their own, or nowhere. */
    private static final Set<String> SHOWN_BESIDE = Set.of("name", "uscc", "kind");

    private RegistryTexts() {}

    static String stage(ImportRun run) {
        boolean applying = run.running() && run.state() == ImportRun.State.APPLYING;
        return Sentences.of(
                "workbench.ImportRun." + (applying ? "RUNNING" : run.state().name()));
    }

    static Tag.Tone tone(RegistryRow row) {
        return switch (row.state()) {
            case APPLIED -> Tag.Tone.GOOD;
            case UNDONE -> Tag.Tone.PLAIN;
            case UNDO_REFUSED -> Tag.Tone.LATE;
            case PENDING ->
                row.leftOut() || row.outcome() == RegistryOutcome.SAME
                        ? Tag.Tone.PLAIN
                        : row.outcome() == RegistryOutcome.FAULTY ? Tag.Tone.LATE : Tag.Tone.SOON;
        };
    }

    /** What the row does, or what became of it. */
    static String word(RegistryRow row) {
        return switch (row.state()) {
            case APPLIED, UNDONE, UNDO_REFUSED ->
                Sentences.of("enterprises.registry.state." + row.state().name());
            case PENDING ->
                row.leftOut()
                        ? Sentences.of("enterprises.registry.leftOut")
                        : Sentences.of(
                                "enterprises.RegistryOutcome." + row.outcome().name());
        };
    }

    /** The differences: 行业：C13 → C14. */
    static String differences(RegistryRow row, Divisions divisions) {
        return row.changes().stream()
                .filter(change -> row.outcome() != RegistryOutcome.FRESH || !SHOWN_BESIDE.contains(change.field()))
                .map(change -> row.outcome() == RegistryOutcome.FRESH
                        ? Sentences.of(
                                "enterprises.registry.value",
                                field(change.field()),
                                value(change.field(), change.after(), divisions))
                        : Sentences.of(
                                "enterprises.registry.change",
                                field(change.field()),
                                value(change.field(), change.before(), divisions),
                                value(change.field(), change.after(), divisions)))
                .collect(Collectors.joining("；"));
    }

    private static String field(String field) {
        return Sentences.of("enterprises.field." + field);
    }

    private static String value(String field, String value, Divisions divisions) {
        if (value.isEmpty()) {
            return "—";
        }
        return switch (field) {
            case "division" -> divisions.nameOf(value);
            case "state" ->
                Sentences.of("enterprises.EnterpriseState."
                        + EnterpriseState.valueOf(value).name());
            case "key" -> Sentences.of("enterprises.registry.key." + value);
            case "industry" ->
                Industries.of(value)
                        .map(industry -> value + " " + industry.name())
                        .orElse(value);
            default -> value;
        };
    }

    /** What is wrong or remarkable, and why a row was not taken. */
    static String remarks(RegistryRow row) {
        String problems = row.problems().stream().map(RegistryTexts::sentence).collect(Collectors.joining());
        return problems + Sentences.stored(row.note());
    }

    private static String sentence(Problem problem) {
        List<String> arguments = problem.arguments();
        String said = Sentences.of(problem.key(), arguments.toArray());
        return problem.field() == null
                ? said
                : Sentences.of("enterprises.registry.at.cell", field(problem.field()), said);
    }
}
