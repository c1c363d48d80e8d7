package cn.qinqing.uikit;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Choices in filters and addresses. */
public final class Choices {

    private Choices() {}

    /** Reads a choice from an address; what is no choice is none. */
    public static <T extends Enum<T>> @Nullable T of(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A filter with every choice and 全部. */
    public static <T> Select<T> select(String label, List<T> items, Function<T, String> labels) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? select.getTranslation("uikit.all") : labels.apply(item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(select.getTranslation("uikit.all"));
        select.setWidth("150px");
        return select;
    }

    /** A field of a form: one of the choices, none of which means all. */
    public static <T> Select<T> field(String label, List<T> items, Function<T, String> labels) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(labels::apply);
        select.setPlaceholder(select.getTranslation("uikit.choose"));
        return select;
    }
}
