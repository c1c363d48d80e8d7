package cn.qinqing.workbench;

import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.DraftKeeper;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed into the texts of one form and not saved yet (草稿): on the server after two seconds at most, in the
 * browser at once. Put {@link #component()} into the form, name its texts, then {@link #begin()}.
 */
public final class FormDraft {

    private static final int MILLIS = 2_000;

    private final Drafts drafts;
    private final JsonMapper json;
    private final Clock clock;
    private final Actor actor;
    private final String form;
    private final String record;
    private final DraftKeeper keeper;
    private final Map<String, HasValue<?, String>> texts = new LinkedHashMap<>();
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
    }

    public Component component() {
        return keeper;
    }

    /** A text of the form, by a name that stays the same. */
    public <F extends Component & HasValue<?, String> & HasValueChangeMode> void text(String name, F field) {
        texts.put(name, field);
        DraftKeeper.keep(name, field);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(MILLIS);
        field.addValueChangeListener(change -> save());
    }

    /** Shows the newest of what was typed, and keeps from now on. */
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

    /** The form was saved or thrown away; to be called while it is shown. */
    public void clear() {
        drafts.clear(actor, form, record);
        keeper.clear();
    }

    private void show(Map<String, String> values) {
        filling = true;
        texts.forEach((name, field) -> {
            @Nullable String value = values.get(name);
            if (value != null) {
                field.setValue(value);
            }
        });
        filling = false;
    }

    private void save() {
        if (filling) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        texts.forEach((name, field) -> values.put(name, field.getValue()));
        drafts.save(actor, form, record, null, json.writeValueAsString(values));
    }

    private Map<String, String> read(String content) {
        try {
            return json.readValue(content, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException ofAnOlderForm) {
            return Map.of();
        }
    }
}
