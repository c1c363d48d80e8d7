package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.Drafts;
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
    private final JsonMapper json;

    VisitDraft(Drafts drafts, JsonMapper json) {
        this.drafts = drafts;
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
            List<Said> issues) {}

    void save(Actor actor, Content content) {
        drafts.save(actor, FORM, Drafts.NEW, null, json.writeValueAsString(content));
    }

    Optional<Content> load(Actor actor) {
        return drafts.load(actor, FORM, Drafts.NEW).flatMap(draft -> {
            try {
                return Optional.of(json.readValue(draft.content(), Content.class));
            } catch (JacksonException ofAnOlderForm) {
                return Optional.empty();
            }
        });
    }

    void clear(Actor actor) {
        drafts.clear(actor, FORM, Drafts.NEW);
    }
}
