package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.domain.imports.LeaderListColumns;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The cells of one row, to be mended. */
class MendRowDialog extends FormDialog {

    private final Map<String, TextField> cells = new LinkedHashMap<>();
    private final transient Map<String, String> before;
    private final transient Consumer<Map<String, String>> command;

    MendRowDialog(String title, String action, Map<String, String> values, Consumer<Map<String, String>> command) {
        super(title, action);
        this.before = values;
        this.command = command;
        LeaderListColumns.MAP.fields().forEach(column -> {
            TextField cell = new TextField(getTranslation(column.labelKey()));
            cell.setValue(values.getOrDefault(column.name(), ""));
            cells.put(column.name(), cell);
            field(cell);
        });
    }

    @Override
    protected void send() {
        Map<String, String> values = new HashMap<>(before);
        cells.forEach((name, cell) -> values.put(name, cell.getValue()));
        command.accept(values);
    }
}
