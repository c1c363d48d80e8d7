package cn.qinqing.uikit;

import cn.qinqing.shared.AccountId;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is typed into the fields beside it in the browser's session storage, by account, form and record: there is
 * no word lost between two drafts of the server, nor with a lost connection or an ended session. Forms of the discipline
 * wall keep none.
 */
@Tag("draft-keeper")
public final class DraftKeeper extends Component implements HasComponents, HasStyle {

    private static final String SCRIPT = "/components/draft-keeper.js";
    private static final String FACTS = "data-facts";
    private static final String PREFIX = "qinqing-draft/";

    private final AccountId account;
    private final String form;
    private final String record;
    private final transient ObjectNode facts = JsonNodeFactory.instance.objectNode();
    private final Span state = new Span();

    public DraftKeeper(AccountId account, String form, String record) {
        this.account = account;
        this.form = form;
        this.record = record;
        addClassName("qq-why");
        state.getElement().setAttribute("role", "status");
        add(state);
    }

    /** Keeps a value that the browser cannot tell by itself, such as the record that was picked, with the texts. */
    public void fact(String name, String value) {
        facts.put(name, value);
        getElement().setAttribute(FACTS, facts.toString());
    }

    /** Says how things stand with the draft. */
    public void say(String sentence) {
        state.setText(sentence);
    }

    /** Says that earlier words are shown, and offers to throw them away. */
    public void restored(SerializableRunnable discard) {
        say(getTranslation("uikit.draft.restored"));
        offer(discard);
    }

    /**
     * Offers to throw the draft away.
     *
     * @param discard empties the form and forgets the draft
     */
    public void offer(SerializableRunnable discard) {
        if (getChildren().anyMatch(Button.class::isInstance)) {
            return;
        }
        Button button = new Button(getTranslation("uikit.draft.discard"), click -> discard.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        add(button);
    }

    /** Forgets what the browser kept; the form stays and goes on keeping. */
    public void forget() {
        say(getTranslation("uikit.draft.discarded"));
        getChildren().filter(Button.class::isInstance).toList().forEach(this::remove);
        getElement().executeJs("sessionStorage.removeItem($0); this.forget?.()", key());
    }

    /** Marks a field whose text, day or tick is kept under a name; a tick is {@code true} or {@code false}. */
    public static void keep(String name, HasElement field) {
        field.getElement().setAttribute("data-keep", name);
    }

    /**
     * Begins once the server's draft is shown.
     *
     * @param savedAt when the server's draft was saved, null without one
     * @param typed takes the texts by name when they are newer than the server's draft
     */
    public void begin(@Nullable Instant savedAt, Instant now, SerializableConsumer<Map<String, String>> typed) {
        getElement()
                .addEventListener("draft-restored", event -> {
                    Map<String, String> values = new HashMap<>();
                    event.getEventData()
                            .get("event.detail")
                            .properties()
                            .forEach(one ->
                                    values.put(one.getKey(), one.getValue().asString()));
                    typed.accept(values);
                })
                .addEventData("event.detail");
        getElement()
                .executeJs(
                        "customElements.whenDefined('draft-keeper').then(() => this.begin($0, $1, $2, $3, $4))",
                        account.toString(),
                        form,
                        record,
                        savedAt == null ? 0d : (double) savedAt.toEpochMilli(),
                        (double) now.toEpochMilli());
    }

    /** The form was saved or thrown away; to be called while the form is shown. */
    public void clear() {
        UI.getCurrent().getPage().executeJs("sessionStorage.removeItem($0)", key());
        removeFromParent();
    }

    private String key() {
        return PREFIX + account + "/" + form + "/" + record;
    }

    /** Forgets every draft of this window and then goes on: for signing out. */
    public static void forgetAll(Component place, Runnable then) {
        place.getElement()
                .executeJs(
                        "Object.keys(sessionStorage).filter(key => key.startsWith($0)).forEach(key => sessionStorage.removeItem(key));"
                                + " return import('/field/store.js').then(kept => kept.signedOut()).catch(gone => console.warn(gone))",
                        PREFIX)
                .then(done -> then.run());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPage().addJsModule(SCRIPT);
    }
}
