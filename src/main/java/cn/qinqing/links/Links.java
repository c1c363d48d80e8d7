package cn.qinqing.links;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.links.domain.CallStore;
import cn.qinqing.links.domain.LinkMaking;
import cn.qinqing.links.domain.LinkPolicy;
import cn.qinqing.links.domain.LinkStore;
import cn.qinqing.links.domain.LinkStore.MadeFor;
import cn.qinqing.links.domain.Purposes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links of cases, as the staff sees them (企业链接). An official cannot turn them: who handled or recorded a case has the
 * system send its link and never sees it; somebody else may hand it over, which stands in the record. ADR 0029.
 */
@Service
public class Links {

    private final Purposes purposes;
    private final LinkMaking making;
    private final LinkStore store;
    private final CallStore calls;
    private final LinkPolicy policy;
    private final LinkOffice office;
    private final AuditLog audit;
    private final Clock clock;

    Links(
            Purposes purposes,
            LinkMaking making,
            LinkStore store,
            CallStore calls,
            LinkPolicy policy,
            LinkOffice office,
            AuditLog audit,
            Clock clock) {
        this.purposes = purposes;
        this.making = making;
        this.store = store;
        this.calls = calls;
        this.policy = policy;
        this.office = office;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a case stands with its links.
     *
     * @param deliveries the latest first
     * @param open links that can still be used
     * @param onCallList somebody will ring the enterprise
     */
    public record Status(List<Delivery> deliveries, int open, boolean onCallList) {}

    /** For a part of the page of a case; the page has asked whether the actor may see it. */
    @Transactional(readOnly = true)
    public Status status(String purpose, UUID subject) {
        return new Status(
                store.deliveries(purpose, subject),
                store.open(purpose, subject, clock.instant()),
                calls.isOpen(purpose, subject));
    }

    /**
     * Has the system send a link to the verified contact: the primary one who agreed to messages. Without any way to send
     * it, or when sending fails, the case goes to the call list: never silence.
     *
     * @throws RuleViolation {@code links.sent.already} within some days of the last message, {@code links.call.already},
     *     {@code links.notRung} when it could not be sent and is not for the call list either,
     *     {@code links.purpose.unknown}, the hindrance of the purpose, and what it refuses outside the actor's scope
     */
    public Sent send(Actor actor, String purpose, UUID subject) {
        actor.require(Right.LINK_SEND);
        LinkPurpose open = purposes.open(purpose, subject);
        LinkCase about = open.caseOf(actor, subject);
        if (calls.isOpen(purpose, subject)) {
            throw new RuleViolation("links.call.already");
        }
        Instant since = clock.instant().minus(Duration.ofDays(policy.askAgainDays()));
        store.deliveries(purpose, subject).stream()
                .filter(one ->
                        one.bySystem() && one.failure() == null && one.at().isAfter(since))
                .findFirst()
                .ifPresent(last -> {
                    throw new RuleViolation("links.sent.already", OfficeTime.dayOf(last.at()), policy.askAgainDays());
                });
        return making.send(actor, purpose, subject, about, open.rung(subject));
    }

    /**
     * Asks again about a case that changed since it was asked: at once, whatever went out before. Links that are out lead
     * to the case as it stands now; an open call stays open and names it anew.
     *
     * @throws RuleViolation {@code links.notRung}, {@code links.purpose.unknown}, the hindrance of the purpose, and what it
     *     refuses outside the actor's scope
     */
    public void askAnew(Actor actor, String purpose, UUID subject) {
        actor.require(Right.LINK_SEND);
        LinkPurpose open = purposes.open(purpose, subject);
        LinkCase about = open.caseOf(actor, subject);
        if (!calls.retitle(purpose, subject, about.title())) {
            making.send(actor, purpose, subject, about, open.rung(subject));
        }
    }

    /**
     * Puts a case on the call list whose enterprise was asked and did not answer; its links go on. Does nothing while it is
     * on the list already.
     *
     * @throws RuleViolation {@code links.purpose.unknown}, the hindrance of the purpose, and what it refuses outside the
     *     actor's scope
     */
    @Transactional
    public void ring(Actor actor, String purpose, UUID subject) {
        actor.require(Right.LINK_SEND);
        LinkPurpose open = purposes.open(purpose, subject);
        LinkCase about = open.caseOf(actor, subject);
        if (open.rung(subject) && !calls.isOpen(purpose, subject)) {
            making.call(actor, purpose, subject, about, CallReason.NO_ANSWER);
        }
    }

    /**
     * Makes a link to be handed over, and shows it once: on the screen, on a slip, as text. Whom it is about, and by whom,
     * stands in the record of deliveries and in the audit log; the token does not.
     *
     * @throws RuleViolation {@code links.involved} for who handled or recorded the case, or whose unit did, and as {@link
     *     #send}
     */
    @Transactional
    public HandedOver handOver(Actor actor, String purpose, UUID subject, LinkWay way) {
        actor.require(Right.LINK_DELIVER);
        LinkPurpose open = purposes.open(purpose, subject);
        LinkCase about = open.caseOf(actor, subject);
        demandUninvolved(open, actor, subject);
        if (!way.shown()) {
            throw new IllegalArgumentException(way + " is no way to hand over");
        }
        LinkMaking.Made made = making.make(actor, purpose, subject, about, MadeFor.HANDOVER);
        making.delivered(actor, made, way, null);
        return made.handedOver(about, office.today().line());
    }

    /**
     * Makes every open link of a case invalid, such as one that was handed to the wrong person.
     *
     * @return how many there were
     * @throws RuleViolation {@code links.involved}, and what the purpose refuses
     */
    @Transactional
    public int revoke(Actor actor, String purpose, UUID subject) {
        actor.require(Right.LINK_DELIVER);
        LinkPurpose known = purposes.get(purpose);
        known.caseOf(actor, subject);
        demandUninvolved(known, actor, subject);
        int revoked = store.revoke(purpose, subject, LinkStore.Revoked.BY_HAND, clock.instant());
        audit.record(actor, "LINKS_REVOKED", "link", subject.toString(), Map.of("purpose", purpose, "rows", revoked));
        return revoked;
    }

    private static void demandUninvolved(LinkPurpose purpose, Actor actor, UUID subject) {
        if (purpose.involves(actor, subject)) {
            throw new RuleViolation("links.involved");
        }
    }
}
