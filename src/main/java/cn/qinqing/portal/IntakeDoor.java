package cn.qinqing.portal;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.audit.Outcome;
import cn.qinqing.issues.FirmAct;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueProgress;
import cn.qinqing.issues.IssueProgresses;
import cn.qinqing.links.LinkContact;
import cn.qinqing.links.LinkContacts;
import cn.qinqing.portal.domain.DoorLimiter;
import cn.qinqing.portal.domain.DoorSeals;
import cn.qinqing.portal.domain.DoorTexts;
import cn.qinqing.portal.domain.IntakeLinkStore;
import cn.qinqing.portal.domain.IntakeRaising;
import cn.qinqing.portal.domain.Sha;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an enterprise or chamber does by its lasting address (企业码): whoever scans it raises something; who also types the
 * last four digits of a registered telephone sees what the enterprise raised before, for half an hour, and acts on it.
 * Looking changes nothing: programs open every address before the reader does.
 */
@Service
public class IntakeDoor {

    /** So many wrong digits a day; then they are taken again on the next. */
    static final int MOST_WRONG = 10;

    private static final Pattern PASS = Pattern.compile("[A-Za-z0-9_-]{54}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-hjkmnp-tv-z]{26}");

    private final IntakeLinkStore store;
    private final IntakeRaising raising;
    private final IssueProgresses progresses;
    private final LinkContacts contacts;
    private final DoorSeals seals;
    private final DoorLimiter limiter;
    private final DoorTexts texts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IntakeDoor(
            IntakeLinkStore store,
            IntakeRaising raising,
            IssueProgresses progresses,
            LinkContacts contacts,
            DoorSeals seals,
            DoorLimiter limiter,
            DoorTexts texts,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.raising = raising;
        this.progresses = progresses;
        this.contacts = contacts;
        this.seals = seals;
        this.limiter = limiter;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is behind an address. */
    public sealed interface Opened<T> {}

    public record Found<T>(T it) implements Opened<T> {}

    /** No such address: the same for a guessed one and for one that never was. */
    public record Unknown<T>() implements Opened<T> {}

    /** It was exchanged for another one. */
    public record Revoked<T>(Instant at) implements Opened<T> {}

    /** The half hour is over. */
    public record Over<T>() implements Opened<T> {}

    /** Too many requests; nothing was looked up. */
    public record TooOften<T>(long seconds) implements Opened<T> {}

    /**
     * Whose address it is.
     *
     * @param form to be filled in
     */
    public record Own(String name, boolean chamber, AskForm form) {}

    /** Looks; writes nothing. */
    public Opened<Own> open(String token, String from) {
        return behind(token, from, link -> new Found<>(own(link, AskForm.fresh(seals.form()))));
    }

    private static Own own(IntakeLinkStore.Row link, AskForm form) {
        return new Own(link.name(), link.kind().isChamber(), form);
    }

    /** What became of a form, with whose it is for the page that shows it. */
    public record Asked(Own own, AskAnswer answer) {}

    /** Registers what was sent; sent twice, it is one issue with one number. */
    public Opened<Asked> ask(String token, AskForm form, String from) {
        return behind(token, from, link -> {
            AskAnswer answer = raising.ask(link, form, from);
            return new Found<>(new Asked(own(link, form), answer));
        });
    }

    /**
     * What typed digits led to.
     *
     * @param pass to go on with; empty when they were wrong
     * @param closed too many were wrong today
     */
    public record Entered(Own own, Optional<String> pass, boolean closed) {

        @Override
        public String toString() {
            return "Entered[***]";
        }
    }

    /** Changes the last four digits of a registered telephone for a pass of half an hour. */
    public Opened<Entered> enter(String token, String typedDigits, String from) {
        return behind(token, from, link -> {
            Own own = own(link, AskForm.fresh(seals.form()));
            LocalDate today = OfficeTime.today(clock);
            if (store.wrongTries(link.id(), today) >= MOST_WRONG) {
                return new Found<>(new Entered(own, Optional.empty(), true));
            }
            Optional<String> digits = cn.qinqing.issues.IssueFollowing.digits(typedDigits);
            if (digits.isPresent() && registered(link, digits.get())) {
                return new Found<>(new Entered(own, Optional.of(seals.pass(link.id())), false));
            }
            if (digits.isPresent()) {
                wrong(link, today);
                missed(from);
            }
            return new Found<>(new Entered(own, Optional.empty(), false));
        });
    }

    /** Compares with every registered telephone, each time with all of them. */
    private boolean registered(IntakeLinkStore.Row link, String digits) {
        boolean right = false;
        for (LinkContact contact : contacts.of(link.enterprise())) {
            right |= MessageDigest.isEqual(
                    contact.lastDigits().orElse("----").getBytes(StandardCharsets.US_ASCII),
                    digits.getBytes(StandardCharsets.US_ASCII));
        }
        return right;
    }

    private void wrong(IntakeLinkStore.Row link, LocalDate today) {
        transaction.executeWithoutResult(done -> {
            store.wrongDigits(link.id(), today);
            if (store.wrongTries(link.id(), today) == MOST_WRONG) {
                audit.nobody(
                        "ASK_GUESSING",
                        "enterprise",
                        link.enterprise().toString(),
                        Outcome.REFUSED,
                        Map.of("enterprise", link.enterprise()));
            }
        });
    }

    /**
     * An enterprise's own issues.
     *
     * @param until when the pass ends
     */
    public record Issues(String name, List<IssueProgress> issues, Instant until) {}

    public Opened<Issues> issues(String pass, String from) {
        return passed(
                pass, from, (link, until) -> new Found<>(new Issues(link.name(), progresses.own(actor(link)), until)));
    }

    /** One of them with its history; unknown for another enterprise's. */
    public Opened<IssueProgress> issue(String pass, IssueId id, String from) {
        return passed(pass, from, (link, until) -> one(link, id));
    }

    private Opened<IssueProgress> one(IntakeLinkStore.Row link, IssueId id) {
        return progresses.own(actor(link)).stream().anyMatch(own -> own.id().equals(id))
                ? new Found<>(progresses.of(actor(link), id))
                : new Unknown<>();
    }

    /**
     * Does what the enterprise may do with its own issue.
     *
     * @throws cn.qinqing.shared.RuleViolation what {@link IssueProgresses#act} refuses
     */
    public Opened<IssueProgress> act(String pass, IssueId id, FirmAct act, String words, String from) {
        return passed(pass, from, (link, until) -> {
            Opened<IssueProgress> found = one(link, id);
            if (found instanceof Found<IssueProgress>) {
                progresses.act(actor(link), id, act, words);
                return one(link, id);
            }
            return found;
        });
    }

    private Actor.Link actor(IntakeLinkStore.Row link) {
        return new Actor.Link(
                link.id(),
                link.enterprise(),
                texts.of(link.kind().isChamber() ? "portal.intake.actor.chamber" : "portal.intake.actor"),
                EnumSet.of(Right.ISSUE_RATE));
    }

    private <T> Opened<T> behind(String token, String from, Function<IntakeLinkStore.Row, Opened<T>> then) {
        // what could be no token is no attempt to guess one
        if (!TOKEN.matcher(token).matches()) {
            return new Unknown<>();
        }
        long wait = limiter.waitToLook(from);
        if (wait > 0) {
            return new TooOften<>(wait);
        }
        Optional<IntakeLinkStore.Row> found = store.byToken(Sha.of(token));
        if (found.isEmpty()) {
            missed(from);
            return new Unknown<>();
        }
        Instant revoked = found.get().revokedAt();
        return revoked == null ? then.apply(found.get()) : new Revoked<>(revoked);
    }

    private interface Passed<T> {
        Opened<T> with(IntakeLinkStore.Row link, Instant until);
    }

    private <T> Opened<T> passed(String pass, String from, Passed<T> then) {
        if (!PASS.matcher(pass).matches()) {
            return new Unknown<>();
        }
        long wait = limiter.waitToLook(from);
        if (wait > 0) {
            return new TooOften<>(wait);
        }
        Optional<DoorSeals.Pass> signed = seals.pass(pass);
        if (signed.isEmpty()) {
            missed(from);
            return new Unknown<>();
        }
        if (!clock.instant().isBefore(signed.get().until())) {
            return new Over<>();
        }
        Optional<IntakeLinkStore.Row> link = store.find(signed.get().link()).filter(one -> one.revokedAt() == null);
        return link.isEmpty()
                ? new Over<>()
                : then.with(link.get(), signed.get().until());
    }

    /** The log says once that an address was shut out for a while. */
    private void missed(String from) {
        if (limiter.missed(from)) {
            transaction.executeWithoutResult(
                    done -> audit.nobody("ASK_GUESSING", "issue", "", Outcome.REFUSED, Map.of()));
        }
    }
}
