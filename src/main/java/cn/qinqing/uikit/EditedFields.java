package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record that two people may edit at the same time (修改冲突). When somebody was faster, what they changed
 * is listed in the form: a field that was left alone here takes the new value, one that was typed into keeps the typed
 * text; the next sending counts.
 *
 * @param <T> the record as it is edited
 */
public final class EditedFields<T> extends Div {

    private final transient List<Field<T, ?>> fields = new ArrayList<>();
    private transient @Nullable T opened;

    public EditedFields() {
        addClassName("qq-warn");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    private record Field<T, V>(String label, HasValue<?, V> field, Function<T, V> value, Function<V, String> words) {

        void show(T record) {
            field.setValue(value.apply(record));
        }

        boolean changed(T record) {
            return !Objects.equals(field.getValue(), value.apply(record));
        }

        /** The line that tells what became of it; null when nobody else touched it. */
        @Nullable
        String become(T before, T now) {
            V then = value.apply(before);
            V newest = value.apply(now);
            if (Objects.equals(then, newest)) {
                return null;
            }
            V typed = field.getValue();
            boolean kept = !Objects.equals(typed, then) && !Objects.equals(typed, newest);
            if (!kept) {
                field.setValue(newest);
            }
            return Sentences.of(
                    kept ? "uikit.clash.kept" : "uikit.clash.taken", label, said(then), said(newest), said(typed));
        }

        private String said(@Nullable V value) {
            String text = value == null ? "" : words.apply(value);
            return text.isBlank() ? Sentences.of("uikit.clash.empty") : text;
        }
    }

    /**
     * @param value what the field shows of a record
     * @param words of a value, for the list of what was changed
     */
    public <V> EditedFields<T> add(
            String label, HasValue<?, V> field, Function<T, V> value, Function<V, String> words) {
        fields.add(new Field<>(label, field, value, words));
        return this;
    }

    /** A field of text. */
    public EditedFields<T> text(String label, HasValue<?, String> field, Function<T, @Nullable String> value) {
        return add(label, field, record -> Objects.requireNonNullElse(value.apply(record), ""), text -> text);
    }

    /** Shows a record in its fields. */
    public void open(T record) {
        fields.forEach(field -> field.show(record));
        opened = record;
    }

    /** Whether a field holds something else than the record. */
    public boolean changed() {
        return opened != null && fields.stream().anyMatch(field -> field.changed(opened));
    }

    /**
     * Sends; when somebody else was faster (a key that ends with {@code .clash}), asks how the record stands now, says what
     * they changed and goes on from there. The refusal, which names them, goes on to the form.
     *
     * @param now what is to be edited from now on; null when there is nothing any more
     */
    public void send(Runnable command, Supplier<@Nullable T> now) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            T stands = refused.key().endsWith(".clash") ? now.get() : null;
            if (stands != null) {
                newest(stands);
            }
            throw refused;
        }
    }

    private void newest(T now) {
        if (opened == null) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        for (Field<T, ?> field : fields) {
            String line = field.become(opened, now);
            if (line != null) {
                lines.add(new ListItem(line));
            }
        }
        removeAll();
        if (lines.getChildren().findAny().isPresent()) {
            add(new Paragraph(getTranslation("uikit.clash.title")), lines);
        } else {
            add(new Paragraph(getTranslation("uikit.clash.nothing")));
        }
        setVisible(true);
        opened = now;
    }
}
