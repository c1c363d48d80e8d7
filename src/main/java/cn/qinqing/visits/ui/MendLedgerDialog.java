package cn.qinqing.visits.ui;

import cn.qinqing.exchange.Problem;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.LedgerImportRow;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Mends the cells of one row of a ledger; what is wrong stands at its cell. */
class MendLedgerDialog extends FormDialog {

    private static final Set<String> LONG = Set.of("enterprise", "issue");

    private final Map<String, TextField> cells = new LinkedHashMap<>();
    private final transient LedgerImportRow row;
    private final transient Consumer<Map<String, String>> command;

    MendLedgerDialog(LedgerImportRow row, Consumer<Map<String, String>> command) {
        super(Sentences.of("visits.in.mend.title", row.place()), Sentences.of("uikit.save"));
        this.row = row;
        this.command = command;
        setWidth("min(640px, 100%)");
        row.values().forEach((name, value) -> {
            TextField cell = new TextField(getTranslation("visits.ledger." + name));
            cell.setValue(value);
            cells.put(name, cell);
            if (LONG.contains(name)) {
                wide(cell);
            } else {
                field(cell);
            }
        });
        row.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .filter(problem -> problem.field() != null && cells.containsKey(problem.field()))
                .forEach(problem -> {
                    TextField cell = cells.get(problem.field());
                    cell.setInvalid(true);
                    cell.setErrorMessage(
                            getTranslation(problem.key(), problem.arguments().toArray()));
                });
    }

    @Override
    protected boolean changed() {
        return cells.entrySet().stream()
                .anyMatch(
                        cell -> !cell.getValue().getValue().equals(row.values().get(cell.getKey())));
    }

    @Override
    protected void send() {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        cells.forEach((name, cell) -> values.put(name, cell.getValue()));
        command.accept(values);
    }
}
