package cn.qinqing.workbench;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.SavedViewStore;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saved views of lists (常用视图). A view holds filters alone: what it shows still depends on who looks. */
@Service
public class SavedViews {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_QUERY = 2000;

    private final SavedViewStore store;
    private final Clock clock;

    SavedViews(SavedViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The actor's own views of a list and those that others share, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Actor actor, String list) {
        return store.of(owner(actor), list);
    }

    /**
     * Saves a view; one of the same name that the actor made before is replaced.
     *
     * @param query query part of the list's address, without {@code ?}
     * @throws RuleViolation {@code workbench.view.name}, {@code workbench.view.long}
     */
    @Transactional
    public UUID save(Actor actor, String list, String name, String query, boolean shared) {
        String stripped = checked(name);
        if (query.length() > LONGEST_QUERY) {
            throw new RuleViolation("workbench.view.long");
        }
        return store.put(owner(actor), list, stripped, query, shared, clock.instant());
    }

    /**
     * Renames a view that the actor made.
     *
     * @throws RuleViolation {@code workbench.view.name}, {@code workbench.view.taken}; {@code shared.id.unknown} when it
     *     is somebody else's or none
     */
    @Transactional
    public void rename(Actor actor, UUID id, String name) {
        String stripped = checked(name);
        if (store.taken(owner(actor), id, stripped)) {
            throw new RuleViolation("workbench.view.taken", stripped);
        }
        if (!store.rename(owner(actor), id, stripped, clock.instant())) {
            throw new RuleViolation("shared.id.unknown", id);
        }
    }

    /**
     * Shares a view that the actor made with everybody, or no longer. What it shows still depends on who looks.
     *
     * @throws RuleViolation {@code shared.id.unknown} when it is somebody else's or none
     */
    @Transactional
    public void share(Actor actor, UUID id, boolean shared) {
        if (!store.share(owner(actor), id, shared, clock.instant())) {
            throw new RuleViolation("shared.id.unknown", id);
        }
    }

    /**
     * Lets the actor's list open under a view, one's own or a shared one, or under none. A view that is no longer shared
     * opens for its owner alone.
     *
     * @throws RuleViolation {@code shared.id.unknown} when the actor does not see it or it is of another list
     */
    @Transactional
    public void openFirst(Actor actor, String list, @Nullable UUID id) {
        if (id != null && !store.sees(owner(actor), list, id)) {
            throw new RuleViolation("shared.id.unknown", id);
        }
        store.first(owner(actor), list, id);
    }

    /**
     * Removes a view that the actor made.
     *
     * @throws RuleViolation {@code shared.id.unknown} when it is somebody else's or none
     */
    @Transactional
    public void remove(Actor actor, UUID id) {
        if (!store.remove(owner(actor), id)) {
            throw new RuleViolation("shared.id.unknown", id);
        }
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST_NAME) {
            throw new RuleViolation("workbench.view.name", LONGEST_NAME);
        }
        return stripped;
    }

    private static AccountId owner(Actor actor) {
        return actor.accountId().orElseThrow(() -> new RuleViolation("workbench.account.missing"));
    }
}
