package cn.qinqing.workbench;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.DraftStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of forms (草稿): one per account, form and record; nobody else ever sees it. The last saving wins. Forms of the
 * discipline wall keep none.
 */
@Service
public class Drafts {

    /** Longest content, in characters. */
    public static final int LONGEST = 500_000;

    /** Record of a form that makes a new one. */
    public static final String NEW = "new";

    private final DraftStore store;
    private final Clock clock;

    Drafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps what was typed so far, instead of what was kept before. Each statement stands for itself, so that it can be
     * tried again when two windows cross.
     *
     * @param record id of the record, or {@link #NEW}
     * @throws RuleViolation {@code workbench.draft.long}, {@code workbench.account.missing}
     */
    public void save(Actor actor, String form, String record, @Nullable Integer openedVersion, String content) {
        if (content.length() > LONGEST) {
            throw new RuleViolation("workbench.draft.long", LONGEST);
        }
        store.put(
                owner(actor),
                new Draft(form, record, content, openedVersion, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Transactional(readOnly = true)
    public Optional<Draft> load(Actor actor, String form, String record) {
        return store.find(owner(actor), form, record);
    }

    /** All drafts of the actor, the latest first: 未完成的填写. */
    @Transactional(readOnly = true)
    public List<Draft> mine(Actor actor) {
        return store.all(owner(actor));
    }

    /** The form was saved or thrown away. */
    @Transactional
    public void clear(Actor actor, String form, String record) {
        store.remove(owner(actor), form, record);
    }

    private static AccountId owner(Actor actor) {
        return actor.accountId().orElseThrow(() -> new RuleViolation("workbench.account.missing"));
    }
}
