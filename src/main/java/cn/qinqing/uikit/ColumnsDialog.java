package cn.qinqing.uikit;

import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Which sheet is read and which of its columns holds what, as the clerk corrects it. */
public class ColumnsDialog extends FormDialog {

    /** No column at all. */
    private static final int NONE = -1;

    private final Select<Table> sheet = new Select<>();
    private final Map<String, Select<Integer>> columns = new LinkedHashMap<>();
    private final transient BiConsumer<String, Map<String, Integer>> command;

    /**
     * @param map the fields of the feature
     * @param title heading, translated
     * @param action label of the button that sends, translated
     * @param command takes the name of the sheet and field → column
     */
    public ColumnsDialog(
            ColumnMap map,
            Reading reading,
            String title,
            String action,
            BiConsumer<String, Map<String, Integer>> command) {
        super(title, action);
        this.command = command;
        sheet.setLabel(getTranslation("uikit.columns.sheet"));
        sheet.setItems(reading.tables());
        sheet.setItemLabelGenerator(table -> getTranslation(
                "uikit.columns.sheetRows", table.sheet(), table.rows().size()));
        sheet.setValue(reading.table());
        wide(sheet);
        map.fields().forEach(field -> {
            Select<Integer> column = new Select<>();
            String label = getTranslation(field.labelKey());
            // a mark of the component itself is an attribute that its role does not allow
            column.setLabel(field.required() ? getTranslation("uikit.columns.mandatory", label) : label);
            columns.put(field.name(), column);
            wide(column);
        });
        offer(reading.table(), reading.mapping());
        sheet.addValueChangeListener(change -> offer(
                change.getValue(),
                change.getValue() == reading.table()
                        ? reading.mapping()
                        : ColumnGuess.guess(map, change.getValue().headings())));
        errors().at(
                        "uikit.columns.missing",
                        columns.get(map.fields().stream()
                                .filter(ColumnMap.Field::required)
                                .findFirst()
                                .orElseThrow()
                                .name()));
    }

    private void offer(Table table, Map<String, Integer> mapping) {
        columns.forEach((field, column) -> {
            column.setItems(
                    IntStream.range(NONE, table.headings().size()).boxed().toList());
            column.setItemLabelGenerator(
                    index -> index == NONE ? getTranslation("uikit.columns.none") : name(table, index));
            column.setValue(mapping.getOrDefault(field, NONE));
        });
    }

    /** Letter, heading and the first value: columns without a heading are known by what they hold. */
    private static String name(Table table, int column) {
        String first = table.rows().stream()
                .map(row -> row.at(column).text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String heading = table.headings().get(column);
        return Table.letter(column) + "　" + (heading.isEmpty() ? first : heading);
    }

    @Override
    protected void send() {
        Map<String, Integer> mapping = new HashMap<>();
        columns.forEach((field, column) -> {
            if (column.getValue() != null && column.getValue() != NONE) {
                mapping.put(field, column.getValue());
            }
        });
        command.accept(sheet.getValue().sheet(), mapping);
    }
}
