package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.DraftKeeper;
import cn.qinqing.workbench.Draft;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDrafts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is typed of a visit is kept on the server until the visit is saved. */
@Component
class VisitDraft {

    private static final String FORM = "visit";

    private final Drafts drafts;
    private final FormDrafts forms;
    private final JsonMapper json;

    VisitDraft(Drafts drafts, FormDrafts forms, JsonMapper json) {
        this.drafts = drafts;
        this.forms = forms;
        this.json = json;
    }

    /** One issue as typed. */
    record Said(String text, boolean confidential) {}

    record Content(
            UUID clientKey,
            @Nullable String enterprise,
            @Nullable String day,
            String mode,
            String companions,
            String text,
            List<Said> issues,
            @Nullable String receivedBy,
            @Nullable String behalf,
            ExtraFields.@Nullable Typed extras) {}

    /**
     * @param record {@link Drafts#NEW}, or the id of the enterprise for which the form was opened
     */
    void save(Actor actor, String record, Content content) {
        drafts.save(actor, FORM, record, null, json.writeValueAsString(content));
    }

    /** What was kept, and when. */
    record Kept(Content content, Instant at) {}

    Optional<Kept> load(Actor actor, String record) {
        return drafts.load(actor, FORM, record).flatMap(this::read);
    }

    /** What was typed of other visits and not saved. */
    List<Other> others(Actor actor, String record) {
        return drafts.mine(actor).stream()
                .filter(draft -> draft.form().equals(FORM) && !draft.record().equals(record))
                .flatMap(draft -> read(draft).stream()
                        .map(kept -> new Other(draft.record(), kept.content().enterprise())))
                .toList();
    }

    /**
     * A draft under another record.
     *
     * @param enterprise id as chosen in it
     */
    record Other(String record, @Nullable String enterprise) {}

    private Optional<Kept> read(Draft draft) {
        try {
            return Optional.of(new Kept(json.readValue(draft.content(), Content.class), draft.savedAt()));
        } catch (JacksonException ofAnOlderForm) {
            return Optional.empty();
        }
    }

    /** The browser's part: the texts, at once. */
    DraftKeeper keeper(Actor actor, String record) {
        return forms.keeper(actor, FORM, record);
    }

    void clear(Actor actor, String record) {
        drafts.clear(actor, FORM, record);
    }
}
