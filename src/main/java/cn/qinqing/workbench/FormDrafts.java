package cn.qinqing.workbench;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.DraftKeeper;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives forms their drafts, on the server and in the browser. */
@Component
public class FormDrafts {

    private final Drafts drafts;
    private final JsonMapper json;
    private final Clock clock;

    FormDrafts(Drafts drafts, JsonMapper json, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The draft of a form; its texts are added to it, then it begins.
     *
     * @param record id of the record, or {@link Drafts#NEW}
     * @throws RuleViolation {@code workbench.account.missing}
     */
    public FormDraft of(Actor actor, String form, String record) {
        return new FormDraft(drafts, json, clock, actor, form, record, keeper(actor, form, record));
    }

    /** The browser's part alone, for a form that keeps more than texts on the server. */
    public DraftKeeper keeper(Actor actor, String form, String record) {
        return new DraftKeeper(
                actor.accountId().orElseThrow(() -> new RuleViolation("workbench.account.missing")), form, record);
    }
}
