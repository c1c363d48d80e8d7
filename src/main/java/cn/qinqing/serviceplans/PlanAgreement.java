package cn.qinqing.serviceplans;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.Recipient;
import cn.qinqing.serviceplans.domain.PlanAnswerStore;
import cn.qinqing.serviceplans.domain.PlanChanges;
import cn.qinqing.serviceplans.domain.PlanChanges.Taken;
import cn.qinqing.serviceplans.domain.PlanCore;
import cn.qinqing.serviceplans.domain.PlanDetailsReader;
import cn.qinqing.serviceplans.domain.PlanLaying;
import cn.qinqing.serviceplans.domain.PlanSnapshots;
import cn.qinqing.serviceplans.domain.PlanStore;
import cn.qinqing.serviceplans.domain.SnapshotStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprise agrees to its plan, measure by measure (企业逐项确认): through a link without an account, or to somebody who
 * rings and had no hand in it. All acknowledged, the plan is agreed; a comment goes to the steward, who answers it or changes
 * the plan and asks again. What was acknowledged and stays the same is not asked twice.
 */
@Service
@Transactional
public class PlanAgreement {

    /** Name of the purpose of such links. */
    public static final String PURPOSE = "plan-agreement";

    private static final int LONGEST_WORDS = 1_000;
    private static final int DAYS_TO_ANSWER = 5;

    private final PlanService service;
    private final PlanQueries queries;
    private final PlanDetailsReader reader;
    private final PlanStore plans;
    private final PlanChanges changes;
    private final PlanLaying laying;
    private final SnapshotStore snapshots;
    private final PlanAnswerStore answers;
    private final NoticeBoard board;
    private final WorkingDays calendar;
    private final Clock clock;

    PlanAgreement(
            PlanService service,
            PlanQueries queries,
            PlanDetailsReader reader,
            PlanStore plans,
            PlanChanges changes,
            PlanLaying laying,
            SnapshotStore snapshots,
            PlanAnswerStore answers,
            NoticeBoard board,
            WorkingDays calendar,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.reader = reader;
        this.plans = plans;
        this.changes = changes;
        this.laying = laying;
        this.snapshots = snapshots;
        this.answers = answers;
        this.board = board;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How far the plan is agreed. */
    @Transactional(readOnly = true)
    public PlanAgreed status(Actor actor, PlanId id) {
        PlanDetails plan = queries.details(actor, id);
        List<PlanOpinion> opinions = answers.of(id, plan.measureNumbers());
        List<PlanVersion> versions = snapshots.versions(id);
        if (versions.isEmpty()) {
            return new PlanAgreed(null, false, false, 0, opinions);
        }
        PlanVersion last = versions.getFirst();
        PlanSnapshot laid = snapshots.find(id, last.number()).orElseThrow();
        return new PlanAgreed(
                last,
                !PlanSnapshots.same(laid, PlanSnapshots.of(plan)),
                Objects.equals(plan.course().agreedVersion(), plan.planVersion()),
                asked(id, laid, opinions).asked().size(),
                opinions);
    }

    /** Key of the sentence why nobody need answer any more; empty while somebody may. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(PlanId id) {
        return plans.takeNothing(id)
                .map(plan -> {
                    if (plan.state() == PlanState.CLOSED) {
                        return Optional.of("serviceplans.agreement.over");
                    }
                    return plan.submittedVersion() == null
                                    || Objects.equals(plan.agreedVersion(), plan.submittedVersion())
                            ? Optional.of("serviceplans.agreement.notAsked")
                            : Optional.<String>empty();
                })
                .orElse(Optional.of("serviceplans.unknown"));
    }

    /** Whether the actor or the actor's unit keeps the plan, answers for a measure, or wrote it. */
    @Transactional(readOnly = true)
    public boolean involves(Actor actor, PlanId id) {
        return answers.involves(actor, id);
    }

    /**
     * What the enterprise is shown and asked, and what somebody who rings reads out.
     *
     * @throws RuleViolation as {@link #answer}
     */
    @Transactional(readOnly = true)
    public PlanAsked asked(Actor actor, PlanId id) {
        actor.require(Right.PLAN_ANSWER);
        PlanCore plan = plans.takeNothing(id).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        demandMay(actor, plan);
        PlanSnapshot laid = laid(plan);
        return asked(id, laid, answers.of(id, Map.of()));
    }

    private PlanSnapshot laid(PlanCore plan) {
        return snapshots
                .find(plan.id(), Objects.requireNonNull(plan.submittedVersion()))
                .orElseThrow(() -> new RuleViolation("serviceplans.agreement.notAsked"));
    }

    private PlanAsked asked(PlanId id, PlanSnapshot laid, List<PlanOpinion> opinions) {
        Map<Integer, PlanSnapshot> versions = snapshots.all(id);
        List<PlanAsked.Ask> asked = new ArrayList<>();
        List<PlanSnapshot.Measure> acknowledged = new ArrayList<>();
        for (PlanSnapshot.Measure measure : laid.measures()) {
            PlanOpinion last = opinions.stream()
                    .filter(one -> one.last()
                            && one.measureId() != null
                            && one.measureId().value().equals(measure.id()))
                    .findFirst()
                    .orElse(null);
            if (last != null
                    && last.kind() == PlanOpinion.Kind.ACKNOWLEDGED
                    && sawTheSame(versions.get(last.version()), measure)) {
                acknowledged.add(measure);
            } else {
                asked.add(new PlanAsked.Ask(measure, last));
            }
        }
        return new PlanAsked(laid, asked, acknowledged);
    }

    private static boolean sawTheSame(@Nullable PlanSnapshot version, PlanSnapshot.Measure measure) {
        return version != null
                && version.measures().stream()
                        .filter(one -> one.id().equals(measure.id()))
                        .anyMatch(one -> PlanSnapshots.same(one, measure));
    }

    /**
     * The enterprise answers: every measure that it is asked about is acknowledged or commented.
     *
     * @param version that it saw
     * @param said by measure; others than those that are asked about are passed over
     * @param whole acknowledges the plan where no measure is asked about; null where measures are
     * @param words on the whole, perhaps empty
     * @throws RuleViolation {@code serviceplans.unknown} for a plan of another enterprise or outside the scope, {@code
     *     serviceplans.agreement.involved}; {@code serviceplans.agreement.over}, {@code serviceplans.agreement.notAsked}; {@code
     *     serviceplans.agreement.changed} for another version than that; {@code serviceplans.agreement.part.missing} without a
     *     choice, {@code serviceplans.agreement.part.words.missing} and {@code serviceplans.agreement.part.words.long}, each
     *     with the number of the measure and its part; {@code serviceplans.agreement.choice.missing}, {@code
     *     serviceplans.agreement.words.missing}, {@code serviceplans.agreement.words.long} for the whole
     */
    public void answer(
            Actor actor,
            PlanId id,
            int version,
            Map<UUID, PlanAsked.Said> said,
            @Nullable Boolean whole,
            String words) {
        actor.require(Right.PLAN_ANSWER);
        PlanCore plan = plans.takeAny(id).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        demandMay(actor, plan);
        PlanSnapshot laid = laid(plan);
        if (laid.version() != version) {
            throw new RuleViolation("serviceplans.agreement.changed");
        }
        PlanAsked asked = asked(id, laid, answers.of(id, Map.of()));
        for (PlanAsked.Ask one : asked.asked()) {
            check(one.measure(), said.get(one.measure().id()));
        }
        String noted = PlanWords.within(words, LONGEST_WORDS, "serviceplans.agreement.words.long");
        boolean content = asked.asked().isEmpty() ? wholly(whole, noted) : true;
        Taken taken = taken(actor, plan);
        int comments = 0;
        for (PlanAsked.Ask one : asked.asked()) {
            PlanAsked.Said answer =
                    Objects.requireNonNull(said.get(one.measure().id()));
            boolean acknowledged = Boolean.TRUE.equals(answer.acknowledged());
            comments += acknowledged ? 0 : 1;
            answers.add(
                    taken,
                    version,
                    one.measure().id(),
                    acknowledged ? PlanOpinion.Kind.ACKNOWLEDGED : PlanOpinion.Kind.COMMENTED,
                    answer.words().strip());
        }
        if (!content) {
            comments++;
            answers.add(taken, version, null, PlanOpinion.Kind.COMMENTED, noted);
        } else if (!noted.isEmpty()) {
            answers.add(taken, version, null, PlanOpinion.Kind.NOTED, noted);
        }
        changes.done(taken, "ANSWER", null, null, Integer.toString(comments), noted.isEmpty() ? null : noted);
        settled(taken, laid, comments);
    }

    private void settled(Taken taken, PlanSnapshot laid, int comments) {
        PlanCore plan = taken.plan();
        board.withdraw(PlanAgreementNotices.COMMENTED, plan.id().value());
        if (comments > 0) {
            tell(
                    plan,
                    PlanAgreementNotices.COMMENTED,
                    laid.version() + " " + taken.now(),
                    List.of(plan.enterpriseName(), Integer.toString(comments), plan.number()),
                    calendar.after(taken.today(), DAYS_TO_ANSWER));
        } else if (laying.changedSince(plan.id())) {
            tell(
                    plan,
                    PlanAgreementNotices.OUTDATED,
                    laid.version() + " " + taken.now(),
                    List.of(plan.enterpriseName(), plan.number()),
                    null);
        } else {
            service.agreedBy(taken, taken.actor().name());
            tell(
                    plan,
                    PlanAgreementNotices.AGREED,
                    Integer.toString(laid.version()),
                    List.of(plan.enterpriseName(), plan.number()),
                    null);
        }
    }

    private void tell(PlanCore plan, NoticeKind kind, String occasion, List<String> facts, @Nullable LocalDate due) {
        Set<PersonId> to = new HashSet<>();
        Optional.ofNullable(plan.steward()).ifPresent(to::add);
        snapshots.lastLaidBy(plan.id()).ifPresent(to::add);
        to.forEach(person -> board.tell(new Notice(
                Recipient.of(person), kind, plan.id().value(), occasion, facts, PlanRoutes.details(plan.id()), due)));
    }

    private static void check(PlanSnapshot.Measure measure, PlanAsked.@Nullable Said said) {
        String part = PlanAsked.part(measure.id());
        if (said == null || said.acknowledged() == null) {
            throw new RuleViolation("serviceplans.agreement.part.missing", measure.number(), part);
        }
        String words = said.words().strip();
        if (!said.acknowledged() && words.isEmpty()) {
            throw new RuleViolation("serviceplans.agreement.part.words.missing", measure.number(), part);
        }
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            throw new RuleViolation("serviceplans.agreement.part.words.long", measure.number(), LONGEST_WORDS, part);
        }
    }

    private static boolean wholly(@Nullable Boolean whole, String words) {
        if (whole == null) {
            throw new RuleViolation("serviceplans.agreement.choice.missing");
        }
        if (!whole && words.isEmpty()) {
            throw new RuleViolation("serviceplans.agreement.words.missing");
        }
        return whole;
    }

    private void demandMay(Actor actor, PlanCore plan) {
        switch (actor) {
            case Actor.Link link -> {
                if (!link.enterprise().equals(plan.enterprise())) {
                    throw new RuleViolation("serviceplans.unknown");
                }
            }
            case Actor.Person person -> {
                queries.demand(person, plan.id());
                if (answers.involves(person, plan.id())) {
                    throw new RuleViolation("serviceplans.agreement.involved");
                }
            }
            case Actor.Job job -> {}
        }
        hindrance(plan.id()).ifPresent(key -> {
            throw new RuleViolation(key);
        });
    }

    /**
     * Answers a comment (答复企业意见); the enterprise reads it when it is asked again.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code
     *     serviceplans.agreement.reply.already}, {@code serviceplans.agreement.reply.missing}, {@code
     *     serviceplans.agreement.reply.long}
     */
    public void reply(Actor actor, UUID answer, String words) {
        actor.require(Right.PLAN_EDIT);
        PlanId id = answers.planOf(answer).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        Taken taken = changes.course(actor, id);
        String checked = PlanWords.needed(
                words, LONGEST_WORDS, "serviceplans.agreement.reply.missing", "serviceplans.agreement.reply.long");
        try {
            answers.reply(actor, answer, checked, taken.now());
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new RuleViolation("serviceplans.agreement.reply.already");
        }
        changes.done(taken, "REPLY", null, null, "", checked);
        if (answers.of(id, Map.of()).stream().noneMatch(PlanOpinion::open)) {
            board.withdraw(PlanAgreementNotices.COMMENTED, id.value());
        }
    }

    private Taken taken(Actor actor, PlanCore plan) {
        var now = clock.instant();
        return new Taken(actor, plan, OfficeTime.dayOf(now), now);
    }
}
