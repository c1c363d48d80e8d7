package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.RegistryRow;
import cn.qinqing.exchange.Problem;
import cn.qinqing.uikit.CellsDialog;
import cn.qinqing.uikit.Sentences;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Mends the cells of one row of a registry file. */
class MendRegistryDialog extends CellsDialog {

    private static final Set<String> LONG = Set.of("name", "address");

    MendRegistryDialog(RegistryRow row, Consumer<Map<String, String>> command) {
        super(
                Sentences.of("enterprises.registry.mend.title", row.number()),
                row.values(),
                "enterprises.field.",
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
