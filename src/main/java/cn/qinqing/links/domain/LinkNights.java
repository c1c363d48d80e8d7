package cn.qinqing.links.domain;

import cn.qinqing.links.CallOutcome;
import cn.qinqing.links.CallReason;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkPurpose;
import cn.qinqing.links.LinkWay;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is put in order at night: links that ended long ago are removed, a message of which nobody knows whether it went out
 * becomes a call, a call about something withdrawn ends. May run twice in a night, on several nodes.
 */
@Component
public class LinkNights {

    private static final Duration LOST = Duration.ofHours(1);

    private final LinkStore links;
    private final CallStore calls;
    private final LinkMaking making;
    private final Purposes purposes;
    private final LinkPolicy policy;
    private final LinkTexts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkNights(
            LinkStore links,
            CallStore calls,
            LinkMaking making,
            Purposes purposes,
            LinkPolicy policy,
            LinkTexts texts,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.calls = calls;
        this.making = making;
        this.purposes = purposes;
        this.policy = policy;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${qinqing.links.night:0 40 2 * * *}", zone = "Asia/Shanghai")
    public void run() {
        Instant now = clock.instant();
        // the purpose decides what the job may read: it gets every right, and does nothing but this
        Actor job = new Actor.Job(texts.of("links.job.name"), EnumSet.allOf(Right.class));
        links.lost(now.minus(LOST)).forEach(link -> transaction.executeWithoutResult(done -> toCallList(job, link)));
        calls.open().stream()
                .filter(entry ->
                        purposes.get(entry.purpose()).hindrance(entry.subject()).isPresent())
                .forEach(entry ->
                        transaction.executeWithoutResult(done -> calls.close(job, entry.id(), CallOutcome.GONE, now)));
        transaction.executeWithoutResult(done -> links.remove(now.minus(Duration.ofDays(policy.keepDays()))));
    }

    /** The message may have gone out or not: a call is never wrong. */
    private void toCallList(Actor job, LinkStore.Row link) {
        links.delivered(
                job,
                link.id(),
                link.purpose(),
                link.subject(),
                link.contact(),
                LinkWay.SMS,
                "links.sent.uncertain",
                clock.instant());
        LinkPurpose purpose = purposes.get(link.purpose());
        if (purpose.hindrance(link.subject()).isEmpty() && purpose.rung(link.subject())) {
            LinkCase about = purpose.caseOf(job, link.subject());
            making.call(job, link.purpose(), link.subject(), about, CallReason.NOT_SENT);
        }
    }
}
