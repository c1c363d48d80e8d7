package cn.qinqing.links;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.links.domain.CallStore;
import cn.qinqing.links.domain.LinkStore;
import cn.qinqing.links.domain.Purposes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The call list (回访名单): enterprises to whom no link could be sent are rung, by somebody who neither handled nor recorded
 * the case; what they say is noted in their words. Nobody is rung more than on three days, and silence is never an answer.
 */
@Service
@Transactional
public class CallBacks {

    /** After so many days without reaching anybody an entry ends. */
    public static final int DAYS = 3;

    private static final int LONGEST_NOTE = 500;

    private final CallStore store;
    private final LinkStore links;
    private final Purposes purposes;
    private final LinkContacts contacts;
    private final AuditLog audit;
    private final Clock clock;

    CallBacks(CallStore store, LinkStore links, Purposes purposes, LinkContacts contacts, AuditLog audit, Clock clock) {
        this.store = store;
        this.links = links;
        this.purposes = purposes;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An entry as it stands.
     *
     * @param outcome null while it is open
     */
    public record Entry(
            CallId id,
            String purpose,
            UUID subject,
            EnterpriseId enterprise,
            String title,
            CallReason reason,
            @Nullable CallOutcome outcome) {}

    /** One call. */
    public record Attempt(Instant at, String actorName, CallResult result, String note) {}

    /**
     * What somebody needs who rings back.
     *
     * @param hindrance key of the sentence why the actor may not; then neither page nor numbers are there
     */
    public record Call(
            Entry entry,
            LinkCase about,
            List<Attempt> attempts,
            @Nullable String hindrance,
            @Nullable LinkPage page,
            List<LinkContact> contacts) {}

    /**
     * Opens an entry, with whole telephone numbers; each reading is logged.
     *
     * @throws RuleViolation {@code links.call.unknown}, and what the purpose refuses outside the actor's scope
     */
    public Call read(Actor actor, CallId id) {
        actor.require(Right.LINK_DELIVER);
        Entry entry = entry(id, false);
        LinkPurpose purpose = purposes.get(entry.purpose());
        LinkCase about = purpose.caseOf(actor, entry.subject());
        List<Attempt> attempts = store.attempts(id);
        String hindrance = hindrance(actor, entry, purpose);
        if (hindrance != null) {
            return new Call(entry, about, attempts, hindrance, null, List.of());
        }
        List<LinkContact> numbers = contacts.of(entry.enterprise());
        audit.record(
                actor,
                "CALL_NUMBERS_READ",
                "enterprise",
                entry.enterprise().toString(),
                Map.of("title", entry.title(), "rows", numbers.size()));
        return new Call(entry, about, attempts, null, purpose.page(actor, entry.subject()), numbers);
    }

    /**
     * Notes what the enterprise answered on the telephone; its open links end.
     *
     * @throws RuleViolation {@code links.call.closed}, {@code links.involved}, {@code links.call.note.long}, and what the
     *     purpose refuses of the answer
     */
    public void answered(Actor actor, CallId id, LinkAnswer answer, String note) {
        actor.require(Right.LINK_DELIVER);
        Entry entry = entry(id, true);
        LinkPurpose purpose = demandOpen(actor, entry);
        String checked = checked(note);
        purpose.answer(actor, entry.subject(), answer);
        store.attempt(actor, id, CallResult.ANSWERED, checked, clock.instant());
        links.revoke(entry.purpose(), entry.subject(), LinkStore.Revoked.ANSWERED, clock.instant());
        close(actor, entry, CallOutcome.ANSWERED);
    }

    /**
     * Notes a call without an answer. An entry ends when the enterprise does not want to answer, or was not reached on
     * {@link #DAYS} days.
     *
     * @throws RuleViolation {@code links.call.closed}, {@code links.involved}, {@code links.call.note.long}
     */
    public void tried(Actor actor, CallId id, CallResult result, String note) {
        actor.require(Right.LINK_DELIVER);
        Entry entry = entry(id, true);
        demandOpen(actor, entry);
        if (result == CallResult.ANSWERED) {
            throw new IllegalArgumentException("an answer has its words");
        }
        store.attempt(actor, id, result, checked(note), clock.instant());
        if (result == CallResult.DECLINED) {
            close(actor, entry, CallOutcome.DECLINED);
        } else if (store.daysNotReached(id) >= DAYS) {
            close(actor, entry, CallOutcome.NOT_REACHED);
        } else {
            note(actor, entry, result.name());
        }
    }

    private void close(Actor actor, Entry entry, CallOutcome outcome) {
        store.close(actor, entry.id(), outcome, clock.instant());
        note(actor, entry, outcome.name());
    }

    private void note(Actor actor, Entry entry, String result) {
        audit.record(
                actor,
                "CALL_MADE",
                "link",
                entry.subject().toString(),
                Map.of("purpose", entry.purpose(), "result", result));
    }

    private LinkPurpose demandOpen(Actor actor, Entry entry) {
        LinkPurpose purpose = purposes.get(entry.purpose());
        purpose.caseOf(actor, entry.subject());
        String hindrance = hindrance(actor, entry, purpose);
        if (hindrance != null) {
            throw new RuleViolation(hindrance);
        }
        return purpose;
    }

    private static @Nullable String hindrance(Actor actor, Entry entry, LinkPurpose purpose) {
        if (entry.outcome() != null) {
            return "links.call.closed";
        }
        if (purpose.involves(actor, entry.subject())) {
            return "links.involved";
        }
        return purpose.hindrance(entry.subject()).orElse(null);
    }

    private Entry entry(CallId id, boolean forChange) {
        return store.find(id, forChange).orElseThrow(() -> new RuleViolation("links.call.unknown"));
    }

    private static String checked(String note) {
        String stripped = note.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_NOTE) {
            throw new RuleViolation("links.call.note.long", LONGEST_NOTE);
        }
        return stripped;
    }
}
