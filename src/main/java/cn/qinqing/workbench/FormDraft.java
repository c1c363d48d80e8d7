package cn.qinqing.workbench;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.DraftKeeper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is entered into one form and not saved yet (草稿): on the server after two seconds at most, in the browser at once.
 * Put {@link #component()} into the form, name its fields, then {@link #begin()}.
 */
public final class FormDraft {

    private static final int MILLIS = 2_000;
    private static final String VERSION = "version";
    private static final String KEY = "clientKey";

    private final Drafts drafts;
    private final JsonMapper json;
    private final Clock clock;
    private final Actor actor;
    private final String form;
    private final String record;
    private final DraftKeeper keeper;
    private final Map<String, Kept<?>> fields = new LinkedHashMap<>();
    private UUID key = Ids.next();
    private @Nullable Integer version;
    private SerializableRunnable outdated = () -> {};
    private boolean filling;

    FormDraft(
            Drafts drafts, JsonMapper json, Clock clock, Actor actor, String form, String record, DraftKeeper keeper) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
        this.actor = actor;
        this.form = form;
        this.record = record;
        this.keeper = keeper;
        keeper.fact(KEY, key.toString());
    }

    public Component component() {
        return keeper;
    }

    /** A text of the form, by a name that stays the same. */
    public <F extends Component & HasValue<?, String> & HasValueChangeMode> void text(String name, F field) {
        fields.put(name, new Kept<>(field, value -> value, Optional::of, field.getValue()));
        DraftKeeper.keep(name, field);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(MILLIS);
        field.addValueChangeListener(change -> save());
    }

    /**
     * Another field of the form, by a name that stays the same.
     *
     * @param toText a value that is not empty, as it is kept
     * @param toValue the value that was kept so; empty when there is none such any more
     */
    public <V> void value(
            String name, HasValue<?, V> field, Function<V, String> toText, Function<String, Optional<V>> toValue) {
        Kept<V> kept = new Kept<>(field, toText, toValue, field.getValue());
        fields.put(name, kept);
        keeper.fact(name, kept.text());
        if (field instanceof Checkbox || field instanceof DatePicker) {
            DraftKeeper.keep(name, (Component) field);
        }
        field.addValueChangeListener(change -> {
            keeper.fact(name, kept.text());
            save();
        });
    }

    /**
     * Says which version of its record the form shows.
     *
     * @param outdated runs when a draft is shown that was begun on another version
     */
    public void opened(int version, SerializableRunnable outdated) {
        this.version = version;
        this.outdated = outdated;
        keeper.fact(VERSION, Integer.toString(version));
    }

    /** Shows the newest of what was entered, and keeps from now on. */
    public void begin() {
        Draft found = drafts.load(actor, form, record).orElse(null);
        if (found != null) {
            show(read(found.content()));
        }
        keeper.begin(found == null ? null : found.savedAt(), clock.instant(), typed -> {
            show(typed);
            save();
        });
    }

    /** Key under which the form is sent; it comes back with the draft, so that what was sent already is recognised. */
    public UUID clientKey() {
        return key;
    }

    /** What was typed is meant as another record than the one that was sent under the key before. */
    public void renew() {
        use(Ids.next());
        save();
    }

    /** Whether anything stands otherwise than when the form was opened. */
    public boolean changed() {
        return fields.values().stream().anyMatch(Kept::changed);
    }

    /** The form was saved or thrown away; to be called while it is shown. */
    public void clear() {
        drafts.clear(actor, form, record);
        keeper.clear();
    }

    private void use(UUID other) {
        key = other;
        keeper.fact(KEY, key.toString());
    }

    private void discard() {
        drafts.clear(actor, form, record);
        use(Ids.next());
        keeper.forget();
        filling = true;
        fields.values().forEach(Kept::reset);
        filling = false;
    }

    private void show(Map<String, String> values) {
        filling = true;
        fields.forEach((name, field) -> Optional.ofNullable(values.get(name)).ifPresent(field::show));
        filling = false;
        if (values.containsKey(KEY)) {
            use(Ids.parse(values.get(KEY)));
        }
        if (changed()) {
            keeper.restored(this::discard);
            String begun = values.get(VERSION);
            if (begun != null && version != null && !begun.equals(version.toString())) {
                outdated.run();
            }
        }
    }

    private void save() {
        if (filling) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, field) -> values.put(name, field.text()));
        values.put(KEY, key.toString());
        if (version != null) {
            values.put(VERSION, version.toString());
        }
        drafts.save(actor, form, record, version, json.writeValueAsString(values));
    }

    /** A field with its value as the form was opened. */
    private record Kept<V>(
            HasValue<?, V> field,
            Function<V, String> toText,
            Function<String, Optional<V>> toValue,
            @Nullable V opened) {

        String text() {
            return field.isEmpty() ? "" : toText.apply(field.getValue());
        }

        void show(String kept) {
            if (kept.isEmpty()) {
                field.clear();
            } else {
                toValue.apply(kept).ifPresent(field::setValue);
            }
        }

        boolean changed() {
            return !Objects.equals(opened, field.getValue());
        }

        void reset() {
            field.setValue(opened);
        }
    }

    private Map<String, String> read(String content) {
        try {
            return json.readValue(content, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException ofAnOlderForm) {
            return Map.of();
        }
    }
}
