package cn.qinqing.uikit;

import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Mends the cells of one row of a file that is read in; what is wrong stands at its cell. */
public abstract class CellsDialog extends FormDialog {

    private final Map<String, TextField> cells = new LinkedHashMap<>();
    private final Map<String, String> values;
    private final transient Consumer<Map<String, String>> command;

    /**
     * @param title translated
     * @param values column → what stands there
     * @param labels beginning of the message keys of the columns
     * @param wide columns that take a whole line
     * @param errors column → what is wrong, as a sentence
     */
    protected CellsDialog(
            String title,
            Map<String, String> values,
            String labels,
            Set<String> wide,
            Map<String, String> errors,
            Consumer<Map<String, String>> command) {
        super(title, Sentences.of("uikit.save"));
        this.values = values;
        this.command = command;
        setWidth("min(640px, 100%)");
        values.forEach((name, value) -> {
            TextField cell = new TextField(getTranslation(labels + name));
            cell.setValue(value);
            cells.put(name, cell);
            if (wide.contains(name)) {
                wide(cell);
            } else {
                field(cell);
            }
        });
        errors.forEach((name, sentence) -> {
            TextField cell = cells.get(name);
            if (cell != null) {
                cell.setInvalid(true);
                cell.setErrorMessage(sentence);
            }
        });
    }

    @Override
    protected boolean changed() {
        return cells.entrySet().stream()
                .anyMatch(cell -> !cell.getValue().getValue().equals(values.get(cell.getKey())));
    }

    @Override
    protected void send() {
        Map<String, String> mended = new LinkedHashMap<>(values);
        cells.forEach((name, cell) -> mended.put(name, cell.getValue()));
        command.accept(mended);
    }
}
