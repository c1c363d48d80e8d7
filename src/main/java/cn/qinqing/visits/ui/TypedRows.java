package cn.qinqing.visits.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one kind in a form, such as the stops of a trip; as one field they are kept in its draft. */
@Tag("div")
abstract class TypedRows<V> extends AbstractField<TypedRows<V>, List<V>> implements HasComponents, HasStyle {

    /** One row with what is typed into it. */
    abstract static class Row<V> extends Div {

        abstract V typed();

        /** @param position counted from one */
        abstract void number(int position);

        /** The field that a refusal concerns; null when it is none of this row. */
        abstract @Nullable HasValidation fieldOf(RuleViolation refused);
    }

    private final Div list = new Div();
    private final List<Row<V>> rows = new ArrayList<>();
    private final String removedKey;

    /**
     * @param addKey label of the button that adds a row
     * @param removedKey sentence when one was taken out
     */
    TypedRows(String addKey, String removedKey) {
        super(List.of());
        this.removedKey = removedKey;
        Button add = new Button(getTranslation(addKey), click -> {
            append(blank());
            changed();
        });
        add.addClassName("qq-add");
        add.setWidthFull();
        add(list, add);
    }

    /** A row that shows what was typed. */
    abstract Row<V> row(V typed);

    abstract V blank();

    /** To be called by rows when something in them changed. */
    final void changed() {
        setModelValue(rows.stream().map(Row::typed).toList(), true);
    }

    final List<Row<V>> rows() {
        return rows;
    }

    final void append(V typed) {
        Row<V> row = row(typed);
        rows.add(row);
        list.add(row);
        number();
    }

    /** A button that takes a row out, and offers to bring it back. */
    final Button remover(Row<V> row) {
        Button remove = new Button(getTranslation("visits.issues.remove"), click -> drop(row));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return remove;
    }

    /** A button that moves a row before the one above it. */
    final Button raiser(Row<V> row) {
        Button up = new Button(getTranslation("visits.rows.up"), click -> {
            int position = rows.indexOf(row);
            if (position > 0) {
                rows.remove(row);
                rows.add(position - 1, row);
                list.remove(row);
                list.addComponentAtIndex(position - 1, row);
                number();
                changed();
            }
        });
        up.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return up;
    }

    private void drop(Row<V> row) {
        int position = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        number();
        changed();
        Notices.done(getTranslation(removedKey), getTranslation("visits.issues.undo"), () -> {
            int back = Math.min(position, rows.size());
            rows.add(back, row);
            list.addComponentAtIndex(back, row);
            number();
            changed();
        });
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).number(i + 1);
        }
    }

    final @Nullable HasValidation fieldOf(int row, RuleViolation refused) {
        return row < rows.size() ? rows.get(row).fieldOf(refused) : null;
    }

    @Override
    protected void setPresentationValue(List<V> typed) {
        rows.clear();
        list.removeAll();
        typed.forEach(this::append);
    }

    /** A field over the whole width of its row. */
    static Component wide(Component field) {
        field.getElement().getStyle().set("width", "100%");
        return field;
    }
}
