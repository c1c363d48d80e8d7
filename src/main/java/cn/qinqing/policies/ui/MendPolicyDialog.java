package cn.qinqing.policies.ui;

import cn.qinqing.exchange.Problem;
import cn.qinqing.policies.PolicyImportRow;
import cn.qinqing.policies.PolicyImports;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Mends the cells of one row of a list of policies; what is wrong stands at its cell. */
class MendPolicyDialog extends FormDialog {

    private static final Set<String> LONG = Set.of("summary", "benefit", "how");

    private final Map<String, TextFieldBase<?, String>> cells = new LinkedHashMap<>();
    private final transient PolicyImportRow row;
    private final transient Consumer<Map<String, String>> command;

    MendPolicyDialog(PolicyImportRow row, Consumer<Map<String, String>> command) {
        super(Sentences.of("workbench.ledger.mend.title", row.place()), Sentences.of("uikit.save"));
        this.row = row;
        this.command = command;
        setWidth("min(720px, 100%)");
        PolicyImports.columns().fields().forEach(field -> {
            TextFieldBase<?, String> cell = LONG.contains(field.name())
                    ? new TextArea(getTranslation(field.labelKey()))
                    : new TextField(getTranslation(field.labelKey()));
            cell.setValue(row.values().getOrDefault(field.name(), ""));
            cells.put(field.name(), cell);
            if (LONG.contains(field.name()) || field.name().equals("title")) {
                wide(cell);
            } else {
                field(cell);
            }
        });
        row.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .filter(problem -> problem.field() != null && cells.containsKey(problem.field()))
                .forEach(problem -> {
                    TextFieldBase<?, String> cell = cells.get(problem.field());
                    cell.setInvalid(true);
                    cell.setErrorMessage(
                            getTranslation(problem.key(), problem.arguments().toArray()));
                });
    }

    @Override
    protected boolean changed() {
        return cells.entrySet().stream()
                .anyMatch(
                        cell -> !cell.getValue().getValue().equals(row.values().getOrDefault(cell.getKey(), "")));
    }

    @Override
    protected void send() {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        cells.forEach((name, cell) -> values.put(name, cell.getValue()));
        command.accept(values);
    }
}
