package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what a list is ordered: one row for each key with its direction, the first before the others. */
final class SortDialog extends FormDialog {

    private final Map<String, String> labels;
    private final SerializableConsumer<ListOrder> command;
    private final MovableRows<Row> rows = new MovableRows<>();
    private final Button add = new Button();

    /** One key of the order. */
    private final class Row extends Div {

        private final Select<String> key =
                Choices.field(getTranslation("uikit.sort.key"), List.copyOf(labels.keySet()), labels::get);
        private final Select<Boolean> direction = Choices.field(
                getTranslation("uikit.sort.direction"),
                List.of(false, true),
                down -> getTranslation(down ? "uikit.sort.down" : "uikit.sort.up"));

        Row(ListOrder.By by) {
            addClassName("qq-sort-row");
            key.setValue(by.key());
            direction.setValue(by.descending());
            key.addValueChangeListener(change -> rows.named());
            add(key, direction);
        }

        ListOrder.By by() {
            return new ListOrder.By(key.getValue(), direction.getValue());
        }
    }

    /** @param labels of all keys, by key */
    SortDialog(Map<String, String> labels, ListOrder order, SerializableConsumer<ListOrder> command) {
        super(
                UI.getCurrent().getTranslation("uikit.sort.title"),
                UI.getCurrent().getTranslation("uikit.sort.send"));
        this.labels = labels;
        this.command = command;
        rows.removable(this::limit);
        order.keys().forEach(this::row);
        if (order.keys().isEmpty()) {
            next();
        }
        add.setText(getTranslation("uikit.sort.add"));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClickListener(click -> next().key.focus());
        wide(rows);
        wide(add);
        errors().atOne(
                        "uikit.sort.twice",
                        twice -> rows.rows().stream()
                                .map(row -> row.key)
                                .filter(key -> labels.get(key.getValue())
                                        .equals(twice.arguments().getFirst()))
                                .reduce((before, after) -> after)
                                .orElse(null));
        limit();
    }

    private Row row(ListOrder.By by) {
        Row row = new Row(by);
        rows.add(row, () -> labels.get(row.key.getValue()));
        return row;
    }

    /** A row with the first key that no other has. */
    private Row next() {
        Set<String> taken = new HashSet<>();
        rows.rows().forEach(row -> taken.add(row.key.getValue()));
        Row made = row(new ListOrder.By(
                labels.keySet().stream()
                        .filter(key -> !taken.contains(key))
                        .findFirst()
                        .orElseThrow(),
                false));
        limit();
        return made;
    }

    private void limit() {
        add.setVisible(rows.rows().size() < Math.min(ListOrder.MOST, labels.size()));
    }

    @Override
    protected void send() {
        List<ListOrder.By> keys = new ArrayList<>();
        for (Row row : rows.rows()) {
            ListOrder.By by = row.by();
            if (keys.stream().anyMatch(before -> before.key().equals(by.key()))) {
                throw new RuleViolation("uikit.sort.twice", labels.get(by.key()));
            }
            keys.add(by);
        }
        command.accept(new ListOrder(List.copyOf(keys)));
    }
}
