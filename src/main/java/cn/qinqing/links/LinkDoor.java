package cn.qinqing.links;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.audit.Outcome;
import cn.qinqing.links.domain.CallStore;
import cn.qinqing.links.domain.Codes;
import cn.qinqing.links.domain.LinkLimiter;
import cn.qinqing.links.domain.LinkStore;
import cn.qinqing.links.domain.LinkStore.Row;
import cn.qinqing.links.domain.Purposes;
import cn.qinqing.links.domain.Tokens;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody with a link can do, without an account (企业端入口): look, answer once, change a typed code for a token. Takes
 * and gives words alone, so that the pages can stand where no database is. Looking changes nothing: programs of mail and
 * messengers open every link before the reader does.
 */
@Service
public class LinkDoor {

    /** After so many wrong digits a code is dead; its link goes on. */
    static final int MOST_WRONG = 10;

    private static final Duration TYPED = Duration.ofMinutes(30);

    /** Why a link shows no page any more. */
    public enum Closed {
        USED,
        /** It was answered through another link or on the telephone. */
        ANSWERED,
        EXPIRED,
        REVOKED,
        /** What it was about was withdrawn. */
        GONE
    }

    /** What is behind a link. */
    public sealed interface Opened {}

    public record Page(LinkPage page, Instant expiresAt) implements Opened {}

    /**
     * @param at when it was used, revoked or ended
     * @param now this very answer used it
     */
    public record Ended(Closed why, Instant at, boolean now) implements Opened {}

    /** No such link: the same for an old one that was removed and for a guessed one. */
    public record Unknown() implements Opened {}

    /** Too many requests; nothing was looked up. */
    public record TooOften(long seconds) implements Opened {}

    /**
     * What a typed code led to.
     *
     * @param token to go on with; empty when code or digits were wrong
     * @param seconds to wait before the next try, 0 when there is no need
     */
    public record Entered(Optional<String> token, long seconds) {

        @Override
        public String toString() {
            return "Entered[***]";
        }
    }

    private final LinkStore store;
    private final CallStore calls;
    private final LinkContacts contacts;
    private final Purposes purposes;
    private final LinkLimiter limiter;
    private final Codes codes;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkDoor(
            LinkStore store,
            CallStore calls,
            LinkContacts contacts,
            Purposes purposes,
            LinkLimiter limiter,
            Codes codes,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.contacts = contacts;
        this.purposes = purposes;
        this.limiter = limiter;
        this.codes = codes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looks; writes nothing.
     *
     * @param address network address of who asks
     */
    public Opened open(String token, String address) {
        return within(
                token,
                address,
                hash -> transaction.execute(reading -> {
                    Optional<Row> found = store.byToken(hash, clock.instant(), false);
                    return found.map(this::shown).orElseGet(Unknown::new);
                }));
    }

    /**
     * Answers, and uses the link up.
     *
     * @return {@link Ended} with {@link Closed#USED} when it was used now or before
     * @throws RuleViolation what the purpose refuses of the answer: the link stays open
     */
    public Opened answer(String token, LinkAnswer answer, String address) {
        return within(
                token,
                address,
                hash -> transaction.execute(done -> {
                    Instant now = clock.instant();
                    Optional<Row> found = store.byToken(hash, now, true);
                    if (found.isEmpty()) {
                        return new Unknown();
                    }
                    Row link = found.get();
                    Opened shown = shown(link);
                    if (!(shown instanceof Page)) {
                        return shown;
                    }
                    use(link, answer, now);
                    return new Ended(Closed.USED, now, true);
                }));
    }

    private void use(Row link, LinkAnswer answer, Instant now) {
        Actor.Link actor = purposes.actor(link);
        purposes.get(link.purpose()).answer(actor, link.subject(), answer);
        store.used(link.id(), now);
        store.revoke(link.purpose(), link.subject(), LinkStore.Revoked.ANSWERED, now);
        calls.closeFor(actor, link.purpose(), link.subject(), CallOutcome.BY_LINK, now);
        audit.record(
                actor,
                "LINK_USED",
                "link",
                link.subject().toString(),
                Map.of("purpose", link.purpose(), "enterprise", link.enterprise()));
    }

    /** Changes a code and the last four digits of the registered telephone for a token of half an hour. */
    public Entered enter(String typedCode, String typedDigits, String address) {
        long wait = limiter.waitOf(address);
        if (wait > 0) {
            return new Entered(Optional.empty(), wait);
        }
        String code = Codes.read(typedCode);
        String digits = Codes.readDigits(typedDigits);
        if (code == null || digits == null) {
            return new Entered(Optional.empty(), 0);
        }
        byte[] hash = codes.hash(code);
        wait = limiter.waitOf(hash);
        if (wait > 0) {
            return new Entered(Optional.empty(), wait);
        }
        Optional<String> token = transaction.execute(done -> exchanged(hash, digits));
        if (token.isEmpty()) {
            missed(address);
        }
        return new Entered(token, 0);
    }

    private Optional<String> exchanged(byte[] code, String digits) {
        Optional<Row> found = store.byCode(code).filter(link -> link.wrongTries() < MOST_WRONG);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Row link = found.get();
        boolean right = Optional.ofNullable(link.contact())
                .flatMap(contacts::find)
                .flatMap(LinkContact::lastDigits)
                .filter(digits::equals)
                .isPresent();
        if (!right) {
            store.wrongDigits(link.id());
            return Optional.empty();
        }
        Tokens.Token token = Tokens.create();
        store.typed(link.id(), token.hash(), clock.instant().plus(TYPED));
        return Optional.of(token.secret());
    }

    private interface Look {
        Opened at(byte[] hash);
    }

    private Opened within(String token, String address, Look look) {
        long wait = limiter.waitOf(address);
        if (wait > 0) {
            return new TooOften(wait);
        }
        if (!Tokens.wellFormed(token)) {
            return new Unknown();
        }
        byte[] hash = Tokens.hash(token);
        wait = limiter.waitOf(hash);
        if (wait > 0) {
            return new TooOften(wait);
        }
        Opened opened = look.at(hash);
        if (opened instanceof Unknown) {
            missed(address);
        }
        return opened;
    }

    /** The log says once that an address was shut out for a while. */
    private void missed(String address) {
        if (limiter.missed(address)) {
            transaction.executeWithoutResult(
                    done -> audit.nobody("LINK_GUESSING", "link", "", Outcome.REFUSED, Map.of()));
        }
    }

    private Opened shown(Row link) {
        if (link.usedAt() != null) {
            return new Ended(Closed.USED, link.usedAt(), false);
        }
        if (link.revokedAt() != null) {
            return new Ended(
                    link.revokedWhy() == LinkStore.Revoked.ANSWERED ? Closed.ANSWERED : Closed.REVOKED,
                    link.revokedAt(),
                    false);
        }
        if (!clock.instant().isBefore(link.expiresAt())) {
            return new Ended(Closed.EXPIRED, link.expiresAt(), false);
        }
        LinkPurpose purpose = purposes.get(link.purpose());
        if (purpose.hindrance(link.subject()).isPresent()) {
            return new Ended(Closed.GONE, clock.instant(), false);
        }
        return new Page(purpose.page(purposes.actor(link), link.subject()), link.expiresAt());
    }
}
