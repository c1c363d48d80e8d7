package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a dialog that are put into an order by buttons, so by keys and by touch alike. */
final class MovableRows<T extends Component> extends Div {

    private final List<Line> lines = new ArrayList<>();
    private final Div place = new Div();
    private final Span said = new Span();
    private @Nullable Runnable removed;

    /** A row with its buttons. */
    private final class Line extends Div {

        private final T row;
        private final SerializableSupplier<String> name;
        private final Button up = button("uikit.move.up");
        private final Button down = button("uikit.move.down");
        private final Button remove = button("uikit.move.remove");

        Line(T row, SerializableSupplier<String> name) {
            this.row = row;
            this.name = name;
            addClassName("qq-movable");
            up.addClickListener(click -> move(this, -1, up));
            down.addClickListener(click -> move(this, 1, down));
            remove.addClickListener(click -> take(this));
            remove.setVisible(removed != null);
            Div buttons = new Div(up, down, remove);
            buttons.addClassNames("qq-actions", "qq-movable-buttons");
            add(row, buttons);
            label();
        }

        private Button button(String textKey) {
            Button button = new Button(getTranslation(textKey));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            return button;
        }

        private void label() {
            List.of(up, down, remove).forEach(one -> one.setAriaLabel(one.getText() + "：" + name.get()));
        }
    }

    MovableRows() {
        said.addClassName("qq-heard");
        said.getElement().setAttribute("role", "status");
        add(place, said);
    }

    /** Lets rows be taken away; to be called before the first is added. */
    void removable(Runnable afterwards) {
        removed = afterwards;
    }

    /** @param name of the row, for who hears its buttons */
    void add(T row, SerializableSupplier<String> name) {
        Line line = new Line(row, name);
        lines.add(line);
        place.add(line);
    }

    /** A row is called differently now. */
    void named() {
        lines.forEach(Line::label);
    }

    List<T> rows() {
        return lines.stream().map(line -> line.row).toList();
    }

    private void move(Line line, int by, Button pressed) {
        int to = lines.indexOf(line) + by;
        if (to < 0 || to >= lines.size()) {
            return;
        }
        lines.remove(line);
        lines.add(to, line);
        place.addComponentAtIndex(to, line);
        said.setText(getTranslation("uikit.move.moved", line.name.get(), to + 1, lines.size()));
        // the browser forgets the focus of what is put elsewhere
        pressed.focus();
    }

    private void take(Line line) {
        int at = lines.indexOf(line);
        lines.remove(line);
        place.remove(line);
        if (!lines.isEmpty()) {
            lines.get(Math.min(at, lines.size() - 1)).remove.focus();
        }
        if (removed != null) {
            removed.run();
        }
    }
}
