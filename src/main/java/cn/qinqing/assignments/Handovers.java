package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.HandoverNews;
import cn.qinqing.assignments.domain.HandoverStore;
import cn.qinqing.assignments.domain.HandoverStore.Rest;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handover sheets (交接单): made when somebody leaves, moves or is appointed to a post on which something hangs, one for
 * each successor, who acknowledges within five working days, here or with a signature on paper. Assignments take effect without waiting for it: nothing is left
 * without a holder meanwhile. ADR 0017.
 */
@Service
@Transactional
public class Handovers {

    private final HandoverStore store;
    private final HandoverNews news;
    private final AuditLog audit;
    private final Clock clock;

    Handovers(HandoverStore store, HandoverNews news, AuditLog audit, Clock clock) {
        this.store = store;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page, the open ones first. The clerk and the supervisor see their divisions, everybody the own ones and those of
     * whom one stands in for.
     */
    @Transactional(readOnly = true)
    public List<HandoverRow> page(Actor actor, HandoverFilter filter, long offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        return store.page(actor, filter, OfficeTime.today(clock), offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, HandoverFilter filter) {
        actor.require(Right.ASSIGNMENT_READ);
        return store.count(actor, filter, OfficeTime.today(clock));
    }

    /**
     * One sheet with its lines.
     *
     * @throws RuleViolation {@code assignments.handover.unknown} also for one that the actor may not see
     */
    @Transactional(readOnly = true)
    public HandoverDetails details(Actor actor, HandoverId id) {
        HandoverRow row = row(actor, id);
        Rest rest = store.rest(id);
        return new HandoverDetails(
                row,
                rest.reason(),
                rest.post(),
                rest.madeByName(),
                rest.madeAt(),
                store.lines(id),
                rest.acknowledgedBy(),
                rest.paperWords(),
                rest.scan(),
                mayRecord(actor) && row.acknowledgedOn() == null,
                rest.version());
    }

    /**
     * The successor says that the sheet was read and taken over (确认接收).
     *
     * @throws RuleViolation {@code assignments.handover.notYours} for anybody else, {@code assignments.handover.clash} when
     *     it was acknowledged meanwhile
     */
    public void acknowledge(Actor actor, HandoverId id, int version) {
        HandoverRow row = row(actor, id);
        if (!row.own()) {
            throw new RuleViolation("assignments.handover.notYours", row.to());
        }
        close(actor, id, version, OfficeTime.today(clock), null);
    }

    /**
     * Records that the successor signed the printed sheet (线下签批); by somebody who did not prepare it and is not the
     * successor.
     *
     * @throws RuleViolation {@code assignments.handover.sameHand}; {@code assignments.handover.paper.words}; {@code
     *     assignments.handover.paper.day} for a day before the sheet was made or after today; {@code
     *     assignments.handover.clash}
     */
    public void recordPaper(Actor actor, HandoverId id, int version, PaperAcknowledgement paper) {
        if (!mayRecord(actor)) {
            actor.require(Right.ASSIGNMENT_EDIT);
        }
        HandoverRow row = row(actor, id);
        Rest rest = store.rest(id);
        if (row.own()
                || actor.accountId().isPresent() && actor.accountId().get().equals(rest.madeBy())) {
            throw new RuleViolation("assignments.handover.sameHand");
        }
        if (paper.words().isBlank()) {
            throw new RuleViolation("assignments.handover.paper.words");
        }
        if (paper.signedOn().isBefore(OfficeTime.dayOf(rest.madeAt()))
                || paper.signedOn().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("assignments.handover.paper.day", OfficeTime.dayOf(rest.madeAt()));
        }
        close(actor, id, version, paper.signedOn(), paper);
    }

    private static boolean mayRecord(Actor actor) {
        return actor.may(Right.ASSIGNMENT_EDIT) || actor.may(Right.REGISTER_REVIEW);
    }

    private void close(
            Actor actor,
            HandoverId id,
            int version,
            LocalDate day,
            @org.jspecify.annotations.Nullable PaperAcknowledgement paper) {
        if (!store.acknowledge(id, version, day, actor.name(), paper)) {
            throw new RuleViolation("assignments.handover.clash");
        }
        news.acknowledged(id);
        audit.record(
                actor,
                paper == null ? "HANDOVER_ACKNOWLEDGED" : "HANDOVER_SIGNED_ON_PAPER",
                "handover",
                id.toString(),
                Map.of("day", day.toString()));
    }

    private HandoverRow row(Actor actor, HandoverId id) {
        actor.require(Right.ASSIGNMENT_READ);
        return store.find(actor, id, OfficeTime.today(clock))
                .orElseThrow(() -> new RuleViolation("assignments.handover.unknown"));
    }
}
