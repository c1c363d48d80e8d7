package cn.qinqing.paperwork.ui;

import cn.qinqing.exchange.Problem;
import cn.qinqing.paperwork.IssueImportRow;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import java.util.stream.Collectors;

/** Words for rows of a ledger and where its import stands. */
final class IssueImportTexts {

    private IssueImportTexts() {}

    static String stage(ImportRun run) {
        boolean applying = run.running() && run.state() == ImportRun.State.APPLYING;
        return Sentences.of(
                "workbench.ImportRun." + (applying ? "RUNNING" : run.state().name()));
    }

    static String word(IssueImportRow row) {
        if (row.state() != ImportedRow.State.PENDING) {
            return Sentences.of("paperwork.in.state." + row.state().name());
        }
        if (row.leftOut()) {
            return Sentences.of("paperwork.in.leftOut");
        }
        return Sentences.of(row.faulty() ? "paperwork.in.faulty" : "paperwork.in.ready");
    }

    static Tag.Tone tone(IssueImportRow row) {
        return switch (row.state()) {
            case APPLIED -> Tag.Tone.GOOD;
            case UNDONE -> Tag.Tone.PLAIN;
            case UNDO_REFUSED -> Tag.Tone.LATE;
            case PENDING -> row.leftOut() ? Tag.Tone.PLAIN : row.faulty() ? Tag.Tone.LATE : Tag.Tone.SOON;
        };
    }

    /** What is wrong or remarkable, and why a row was not taken. */
    static String remarks(IssueImportRow row) {
        return row.problems().stream().map(IssueImportTexts::sentence).collect(Collectors.joining())
                + Sentences.stored(row.note());
    }

    private static String sentence(Problem problem) {
        String said = Sentences.of(problem.key(), problem.arguments().toArray());
        return problem.field() == null
                ? said
                : Sentences.of("paperwork.in.cell", Sentences.of("paperwork.in.col." + problem.field()), said);
    }
}
