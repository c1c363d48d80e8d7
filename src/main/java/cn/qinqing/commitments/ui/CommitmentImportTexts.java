package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentImportRow;
import cn.qinqing.exchange.Problem;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import java.util.stream.Collectors;

/** Words for rows of a ledger and where its import stands. */
final class CommitmentImportTexts {

    private CommitmentImportTexts() {}

    static String stage(ImportRun run) {
        boolean applying = run.running() && run.state() == ImportRun.State.APPLYING;
        return Sentences.of(
                "workbench.ImportRun." + (applying ? "RUNNING" : run.state().name()));
    }

    static String word(CommitmentImportRow row) {
        if (row.taken() != ImportedRow.State.PENDING) {
            return Sentences.of("commitments.in.state." + row.taken().name());
        }
        if (row.leftOut()) {
            return Sentences.of("commitments.in.leftOut");
        }
        return Sentences.of(row.faulty() ? "commitments.in.faulty" : "commitments.in.ready");
    }

    static Tag.Tone tone(CommitmentImportRow row) {
        return switch (row.taken()) {
            case APPLIED -> Tag.Tone.GOOD;
            case UNDONE -> Tag.Tone.PLAIN;
            case UNDO_REFUSED -> Tag.Tone.LATE;
            case PENDING -> row.leftOut() ? Tag.Tone.PLAIN : row.faulty() ? Tag.Tone.LATE : Tag.Tone.SOON;
        };
    }

    /** What is wrong or remarkable, and why a row was not taken. */
    static String remarks(CommitmentImportRow row) {
        return row.problems().stream().map(CommitmentImportTexts::sentence).collect(Collectors.joining())
                + Sentences.stored(row.note());
    }

    private static String sentence(Problem problem) {
        String said = Sentences.of(problem.key(), problem.arguments().toArray());
        return problem.field() == null
                ? said
                : Sentences.of("commitments.in.cell", Sentences.of("commitments.ledger." + problem.field()), said);
    }
}
