package cn.qinqing.links.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.links.CallReason;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkChannel;
import cn.qinqing.links.LinkContact;
import cn.qinqing.links.LinkContacts;
import cn.qinqing.links.LinkId;
import cn.qinqing.links.LinkMessage;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Sent;
import cn.qinqing.links.domain.LinkStore.Fresh;
import cn.qinqing.links.domain.LinkStore.MadeFor;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes links and sends them. */
@Component
public class LinkMaking {

    private static final int MOST_TRIES = 20;

    private final LinkStore store;
    private final CallStore calls;
    private final LinkContacts contacts;
    private final ObjectProvider<LinkChannel> channels;
    private final LinkTexts texts;
    private final LinkAddress addresses;
    private final Codes codes;
    private final LinkPolicy policy;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkMaking(
            LinkStore store,
            CallStore calls,
            LinkContacts contacts,
            ObjectProvider<LinkChannel> channels,
            LinkTexts texts,
            LinkAddress addresses,
            Codes codes,
            LinkPolicy policy,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.calls = calls;
        this.contacts = contacts;
        this.channels = channels;
        this.texts = texts;
        this.addresses = addresses;
        this.codes = codes;
        this.policy = policy;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A link with its secrets, as long as they are needed. */
    public record Made(
            Fresh link,
            String address,
            String enter,
            @Nullable String code,
            String text,
            LocalDate lastDay) {

        public HandedOver handedOver(LinkCase about, String office) {
            return new HandedOver(
                    link.id(),
                    about,
                    address,
                    QrPicture.of(address),
                    enter,
                    code == null ? null : Codes.shown(code),
                    office,
                    text,
                    lastDay);
        }

        @Override
        public String toString() {
            return "Made[" + link.id() + "]";
        }
    }

    /** A contact, and a way to it that works. */
    private record Target(LinkContact contact, LinkChannel channel, String to) {}

    /** Stores a link in the caller's transaction; to be typed with the telephone of the first contact. */
    public Made make(Actor actor, String purpose, UUID subject, LinkCase about, MadeFor madeFor) {
        return make(
                actor,
                purpose,
                subject,
                about,
                madeFor,
                contacts.of(about.enterprise()).stream().findFirst().orElse(null));
    }

    private Made make(
            Actor actor, String purpose, UUID subject, LinkCase about, MadeFor madeFor, @Nullable LinkContact contact) {
        Instant now = clock.instant();
        LocalDate lastDay = OfficeTime.dayOf(now).plusDays(policy.validDays());
        Tokens.Token token = Tokens.create();
        String code = contact == null || contact.lastDigits().isEmpty() ? null : freshCode();
        Fresh link = new Fresh(
                LinkId.create(),
                purpose,
                subject,
                about,
                contact == null ? null : contact.id(),
                madeFor,
                token.hash(),
                code == null ? null : codes.hash(code),
                now,
                lastDay.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
        store.add(actor, link);
        String address = addresses.of(token);
        return new Made(
                link,
                address,
                addresses.enter(),
                code,
                texts.message(about, address, addresses.enter(), code, lastDay),
                lastDay);
    }

    private String freshCode() {
        for (int i = 0; i < MOST_TRIES; i++) {
            String code = codes.create();
            if (!store.hasCode(codes.hash(code))) {
                return code;
            }
        }
        throw new IllegalStateException("no free code");
    }

    /**
     * Sends a link to the first contact that can be reached; else, or when that fails, the case goes to the call list. What
     * is sent is sent between two transactions: a link that was stored and perhaps not sent is found at night.
     *
     * @param rung whether the case may go to the call list
     * @throws RuleViolation {@code links.notRung} when it may not and nothing was sent
     */
    public Sent send(Actor actor, String purpose, UUID subject, LinkCase about, boolean rung) {
        List<LinkContact> known = contacts.of(about.enterprise());
        Optional<Target> target = known.stream()
                .filter(LinkContact::consented)
                .flatMap(contact -> target(contact).stream())
                .findFirst();
        if (target.isEmpty()) {
            if (!rung) {
                throw new RuleViolation("links.notRung");
            }
            CallReason reason = known.isEmpty()
                    ? CallReason.NO_CONTACT
                    : known.stream().noneMatch(LinkContact::consented) ? CallReason.NO_CONSENT : CallReason.NO_CHANNEL;
            transaction.executeWithoutResult(done -> call(actor, purpose, subject, about, reason));
            return new Sent(null, reason);
        }
        Target to = target.get();
        LinkWay way = to.channel().way();
        Made made = transaction.execute(done -> make(actor, purpose, subject, about, MadeFor.SENDING, to.contact()));
        String failure = failure(to, about, made);
        transaction.executeWithoutResult(done -> {
            delivered(actor, made, way, failure);
            if (failure != null && rung) {
                call(actor, purpose, subject, about, CallReason.NOT_SENT);
            }
        });
        if (failure != null && !rung) {
            throw new RuleViolation("links.notRung");
        }
        return failure == null ? new Sent(way, null) : new Sent(null, CallReason.NOT_SENT);
    }

    private static @Nullable String failure(Target to, LinkCase about, Made made) {
        try {
            to.channel().send(new LinkMessage(to.to(), about.title(), made.text()));
            return null;
        } catch (RuleViolation notSent) {
            return notSent.noted();
        }
    }

    private Optional<Target> target(LinkContact contact) {
        return channels.orderedStream()
                .flatMap(channel -> (channel.way() == LinkWay.SMS
                                ? contact.mobile()
                                : Optional.ofNullable(contact.mail()))
                        .map(to -> new Target(contact, channel, to)).stream())
                .findFirst();
    }

    /** Puts a case on the call list, in the caller's transaction. */
    public void call(Actor actor, String purpose, UUID subject, LinkCase about, CallReason reason) {
        calls.open(actor, purpose, subject, about, reason, clock.instant());
        audit.record(
                actor, "CALL_LISTED", "link", subject.toString(), Map.of("purpose", purpose, "why", reason.name()));
    }

    /** Notes a delivery, in the caller's transaction; the log says how a link went out, never what it is. */
    public void delivered(Actor actor, Made made, LinkWay way, @Nullable String failure) {
        Fresh link = made.link();
        store.delivered(
                actor, link.id(), link.purpose(), link.subject(), link.contact(), way, failure, clock.instant());
        if (failure != null) {
            return;
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("purpose", link.purpose());
        facts.put("mode", way.name());
        facts.put("enterprise", link.about().enterprise());
        if (link.contact() != null) {
            facts.put("contact", link.contact());
        }
        audit.record(
                actor,
                way.shown() ? "LINK_HANDED_OVER" : "LINK_SENT",
                "link",
                link.subject().toString(),
                facts);
    }
}
