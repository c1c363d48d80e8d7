package cn.qinqing.workbench;

import cn.qinqing.exchange.Problem;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import java.util.stream.Collectors;

/** Words for rows of a ledger and where its import stands. */
final class LedgerLineTexts {

    private LedgerLineTexts() {}

    static String stage(ImportRun run) {
        boolean applying = run.running() && run.state() == ImportRun.State.APPLYING;
        return Sentences.of(
                "workbench.ImportRun." + (applying ? "RUNNING" : run.state().name()));
    }

    static String word(LedgerLine row) {
        if (row.taken() != ImportedRow.State.PENDING) {
            return Sentences.of("workbench.ledger.state." + row.taken().name());
        }
        if (row.leftOut()) {
            return Sentences.of("workbench.ledger.leftOut");
        }
        return Sentences.of(row.faulty() ? "workbench.ledger.faulty" : "workbench.ledger.ready");
    }

    static Tag.Tone tone(LedgerLine row) {
        return switch (row.taken()) {
            case APPLIED -> Tag.Tone.GOOD;
            case UNDONE -> Tag.Tone.PLAIN;
            case UNDO_REFUSED -> Tag.Tone.LATE;
            case PENDING -> row.leftOut() ? Tag.Tone.PLAIN : row.faulty() ? Tag.Tone.LATE : Tag.Tone.SOON;
        };
    }

    /**
     * What is wrong or remarkable, and why a row was not taken.
     *
     * @param labels beginning of the message keys of the columns
     */
    static String remarks(LedgerLine row, String labels) {
        return row.problems().stream().map(problem -> sentence(problem, labels)).collect(Collectors.joining())
                + Sentences.stored(row.note());
    }

    private static String sentence(Problem problem, String labels) {
        String said = Sentences.of(problem.key(), problem.arguments().toArray());
        return problem.field() == null
                ? said
                : Sentences.of("workbench.ledger.cell", Sentences.of(labels + problem.field()), said);
    }
}
