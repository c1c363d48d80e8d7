package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The filters of a list, and how each is written into an address. */
final class ListFilters extends Div {

    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final Map<String, Function<Object, String>> writers = new LinkedHashMap<>();
    private final Map<String, Function<String, Object>> readers = new LinkedHashMap<>();
    private final Map<String, RareFilter<?>> rare = new LinkedHashMap<>();
    private final Div more = new Div();
    private final Button toggle = new Button();
    private final FilterChips chips = new FilterChips(this::clearAll);
    private final transient Runnable changed;
    private boolean filling;

    /** @param changed told when somebody changes a filter, not when an address does */
    ListFilters(Runnable changed) {
        this.changed = changed;
        addClassName("qq-filters");
        more.addClassNames("qq-filters", "qq-filters-more");
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.addClickListener(click -> showMore(!more.isVisible()));
    }

    /** A filter that stands behind 更多筛选 until somebody asks for it or an address uses it. */
    <V, F extends Component & HasValue<?, V>> RareFilter<V> addRare(
            String name, SerializableSupplier<F> field, Function<V, String> write, Function<String, V> read) {
        if (rare.isEmpty()) {
            toggle.setText(getTranslation("uikit.filters.more"));
            add(toggle, more);
            showMore(false);
        }
        RareFilter<V> filter = new RareFilter<>(() -> {
            F made = field.get();
            register(name, made, write, read);
            more.add(made);
            return made;
        });
        rare.put(name, filter);
        return filter;
    }

    private void showMore(boolean shown) {
        if (shown) {
            rare.values().stream().filter(one -> !one.made()).forEach(RareFilter::make);
        }
        more.setVisible(shown);
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(shown));
    }

    <V, F extends Component & HasValue<?, V>> F add(
            String name, F field, Function<V, String> write, Function<String, V> read) {
        register(name, field, write, read);
        add(field);
        return field;
    }

    private <V, F extends Component & HasValue<?, V>> void register(
            String name, F field, Function<V, String> write, Function<String, V> read) {
        fields.put(name, field);
        writers.put(name, value -> write.apply(cast(value)));
        readers.put(name, text -> read.apply(text));
        field.addValueChangeListener(change -> {
            if (!filling) {
                chips.show(fields.values());
                changed.run();
            }
        });
    }

    /** Takes every filter away at once. */
    private void clearAll() {
        filling = true;
        try {
            fields.values().forEach(HasValue::clear);
        } finally {
            filling = false;
        }
        chips.show(fields.values());
        changed.run();
    }

    /** What the list is narrowed to; stands below the fields. */
    FilterChips chips() {
        return chips;
    }

    boolean any() {
        return fields.values().stream().anyMatch(field -> !field.isEmpty());
    }

    /** Takes the values from an address; what is not in it is cleared. */
    void fill(QueryParameters parameters) {
        if (rare.keySet().stream().anyMatch(parameters.getParameters()::containsKey)) {
            showMore(true);
        }
        filling = true;
        try {
            fields.forEach((name, field) -> parameters
                    .getSingleParameter(name)
                    .ifPresentOrElse(text -> set(field, readers.get(name), text), field::clear));
        } finally {
            filling = false;
        }
        chips.show(fields.values());
    }

    /** What stands in the address, by name. */
    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        fields.forEach((name, field) -> {
            if (!field.isEmpty()) {
                values.put(name, writers.get(name).apply(field.getValue()));
            }
        });
        return values;
    }

    @SuppressWarnings("unchecked")
    private static <V> V cast(Object value) {
        return (V) value;
    }

    @SuppressWarnings("unchecked")
    private static void set(HasValue<?, ?> field, Function<String, Object> reader, String text) {
        Object value = reader.apply(text);
        if (value == null) {
            field.clear();
        } else {
            ((HasValue<?, Object>) field).setValue(value);
        }
    }
}
