package cn.qinqing.policies.ui;

import cn.qinqing.exchange.Problem;
import cn.qinqing.policies.PolicyImportRow;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import java.util.stream.Collectors;

/** Words for rows of a list of policies and where its import stands. */
final class PolicyImportTexts {

    private PolicyImportTexts() {}

    static String stage(ImportRun run) {
        boolean applying = run.running() && run.state() == ImportRun.State.APPLYING;
        return Sentences.of(
                "workbench.ImportRun." + (applying ? "RUNNING" : run.state().name()));
    }

    static String word(PolicyImportRow row) {
        if (row.state() != ImportedRow.State.PENDING) {
            return Sentences.of("policies.in.state." + row.state().name());
        }
        if (row.leftOut()) {
            return Sentences.of("policies.in.leftOut");
        }
        return Sentences.of(row.faulty() ? "policies.in.faulty" : "policies.in.ready");
    }

    static Tag.Tone tone(PolicyImportRow row) {
        return switch (row.state()) {
            case APPLIED -> Tag.Tone.GOOD;
            case UNDONE -> Tag.Tone.PLAIN;
            case UNDO_REFUSED -> Tag.Tone.LATE;
            case PENDING -> row.leftOut() ? Tag.Tone.PLAIN : row.faulty() ? Tag.Tone.LATE : Tag.Tone.SOON;
        };
    }

    /** What is wrong or remarkable, and why a row was not taken. */
    static String remarks(PolicyImportRow row) {
        return row.problems().stream().map(PolicyImportTexts::sentence).collect(Collectors.joining())
                + Sentences.stored(row.note());
    }

    private static String sentence(Problem problem) {
        String said = Sentences.of(problem.key(), problem.arguments().toArray());
        return problem.field() == null
                ? said
                : Sentences.of("policies.in.cell", Sentences.of("policies.in.col." + problem.field()), said);
    }
}
