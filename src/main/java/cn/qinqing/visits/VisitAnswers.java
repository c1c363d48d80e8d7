package cn.qinqing.visits;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.domain.AnswerStore;
import cn.qinqing.visits.domain.Involvement;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What enterprises say of the records of visits (企业确认): through a link, or to somebody who rings back and neither took
 * part nor recorded it. Nothing hangs on an answer or on its absence: an unconfirmed record stays neutral.
 */
@Service
@Transactional
public class VisitAnswers {

    private static final int LONGEST_WORDS = 2_000;
    private static final int RECENT_DAYS = 30;

    private final VisitRepository visits;
    private final VisitQueries queries;
    private final AnswerStore store;
    private final Involvement involvement;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    VisitAnswers(
            VisitRepository visits,
            VisitQueries queries,
            AnswerStore store,
            Involvement involvement,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.visits = visits;
        this.queries = queries;
        this.store = store;
        this.involvement = involvement;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the enterprise is shown, and what somebody who rings back reads out.
     *
     * @throws RuleViolation {@code visits.unknown} for another enterprise's link or outside the scope, {@code
     *     visits.answer.involved}, {@code visits.answer.withdrawn}
     */
    @Transactional(readOnly = true)
    public VisitSummary summary(Actor actor, VisitId id) {
        actor.require(Right.VISIT_ANSWER);
        Visit visit = visits.findById(id.value()).orElseThrow(() -> new RuleViolation("visits.unknown"));
        demandMay(actor, visit);
        return store.summary(visit);
    }

    /** Key of the sentence why nobody need answer any more; empty while somebody may. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(VisitId id) {
        boolean held = visits.findById(id.value()).map(Visit::held).orElse(false);
        return held ? Optional.empty() : Optional.of("visits.answer.withdrawn");
    }

    /**
     * Keeps what the enterprise answers beside the record; the record itself stays as it was noted.
     *
     * @throws RuleViolation as {@link #summary}; {@code visits.answer.missing} without a choice, {@code
     *     visits.answer.words.missing}, {@code visits.answer.words.long}; {@code visits.answer.changed} when the record was
     *     changed since it was shown
     */
    public void answer(Actor actor, AnswerVisit answer) {
        actor.require(Right.VISIT_ANSWER);
        Visit visit =
                visits.findForChange(answer.visit().value()).orElseThrow(() -> new RuleViolation("visits.unknown"));
        demandMay(actor, visit);
        VisitAnswerKind kind = answer.kind();
        if (kind == null) {
            throw new RuleViolation("visits.answer.missing");
        }
        String words = answer.words().strip();
        if (words.isEmpty() && kind.needsWords()) {
            throw new RuleViolation("visits.answer.words.missing");
        }
        int length = words.codePointCount(0, words.length());
        if (length > LONGEST_WORDS) {
            throw new RuleViolation("visits.answer.words.long", length, LONGEST_WORDS);
        }
        if (answer.version() != visit.version()) {
            throw new RuleViolation("visits.answer.changed");
        }
        store.add(actor, visit.id(), kind, words, clock.instant());
        timeline.append(
                actor,
                new Timeline.Event(
                        visit.enterprise(),
                        OfficeTime.today(clock),
                        "visits.timeline.answer." + kind.name(),
                        "",
                        Timeline.Visibility.STAFF,
                        "visit",
                        visit.id().value()));
        audit.record(actor, "VISIT_ANSWERED", "visit", visit.id().toString(), Map.of("kind", kind.name()));
    }

    /** The answers to a visit, the latest first. */
    @Transactional(readOnly = true)
    public List<VisitAnswer> of(Actor actor, VisitId id) {
        queries.details(actor, id);
        return store.of(id);
    }

    /** Corrections and words of the last thirty days to visits that the actor noted or that stand in the actor's name. */
    @Transactional(readOnly = true)
    public List<VisitAnswer.OfMine> mine(Actor actor, int limit) {
        actor.require(Right.VISIT_RECORD);
        return store.mine(actor, OfficeTime.today(clock).minusDays(RECENT_DAYS), limit);
    }

    /**
     * Whether the actor noted the visit, took part or stands in its name, or whose unit did: such a one has no hand in what
     * the enterprise answers. Never so for links and jobs.
     */
    @Transactional(readOnly = true)
    public boolean involves(Actor actor, VisitId id) {
        return visits.findById(id.value())
                .map(visit -> involvement.of(actor, visit))
                .orElse(false);
    }

    /** The enterprise that a visit is about, also one that was merged since. */
    @Transactional(readOnly = true)
    public EnterpriseId enterpriseOf(VisitId id) {
        return visits.findById(id.value())
                .map(Visit::enterprise)
                .orElseThrow(() -> new RuleViolation("visits.unknown"));
    }

    private void demandMay(Actor actor, Visit visit) {
        switch (actor) {
            case Actor.Link link -> {
                if (!link.enterprise().equals(visit.enterprise())) {
                    throw new RuleViolation("visits.unknown");
                }
            }
            case Actor.Person person -> {
                queries.details(actor, visit.id());
                if (involvement.of(person, visit)) {
                    throw new RuleViolation("visits.answer.involved");
                }
            }
            case Actor.Job job -> {}
        }
        if (!visit.held()) {
            throw new RuleViolation("visits.answer.withdrawn");
        }
    }
}
