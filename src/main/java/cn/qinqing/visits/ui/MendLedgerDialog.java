package cn.qinqing.visits.ui;

import cn.qinqing.exchange.Problem;
import cn.qinqing.uikit.CellsDialog;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.LedgerImportRow;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Mends the cells of one row of a ledger. */
class MendLedgerDialog extends CellsDialog {

    private static final Set<String> LONG = Set.of("enterprise", "issue");

    MendLedgerDialog(LedgerImportRow row, Consumer<Map<String, String>> command) {
        super(
                Sentences.of("workbench.ledger.mend.title", row.place()),
                row.values(),
                "visits.ledger.",
                LONG,
                row.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR && problem.field() != null)
                        .collect(Collectors.toMap(
                                Problem::field,
                                problem -> Sentences.of(
                                        problem.key(), problem.arguments().toArray()),
                                (one, other) -> other)),
                command);
    }
}
