package cn.qinqing.commitments;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.commitments.domain.CommitmentChecks;
import cn.qinqing.commitments.domain.CommitmentStore;
import cn.qinqing.commitments.domain.CommitmentWords;
import cn.qinqing.commitments.domain.TakingKeeper;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes promises down (承诺登记) until they are in force: what cannot be done is not promised, so none is before its legal
 * review.
 */
@Service
@Transactional
public class CommitmentService {

    /** Series of the numbers, such as 巴政诺〔2026〕0001号. */
    public static final String SERIES = "政诺";

    private final CommitmentStore store;
    private final CommitmentChecks checks;
    private final CommitmentQueries queries;
    private final TakingKeeper takings;
    private final EnterpriseQueries enterprises;
    private final Bodies bodies;
    private final Numbers numbers;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    CommitmentService(
            CommitmentStore store,
            CommitmentChecks checks,
            CommitmentQueries queries,
            TakingKeeper takings,
            EnterpriseQueries enterprises,
            Bodies bodies,
            Numbers numbers,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.queries = queries;
        this.takings = takings;
        this.enterprises = enterprises;
        this.bodies = bodies;
        this.numbers = numbers;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a promise down and gives it a number of the operating body of the enterprise's division. With a legal review it
     * is in force at once, else a draft. Sent twice, it is one.
     *
     * @throws RuleViolation what {@link CommitmentChecks#check} refuses; {@code commitments.legal.no}, {@code
     *     commitments.legal.on}, {@code commitments.legal.future}; what {@link EnterpriseQueries#details} refuses of an
     *     enterprise that is merged or beyond the scope
     */
    public CommitmentId promise(Actor actor, CommitmentForm form) {
        actor.require(Right.COMMITMENT_EDIT);
        Optional<CommitmentId> sent =
                form.clientKey() == null ? Optional.empty() : store.findByClientKey(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        Instant now = clock.instant();
        LocalDate today = OfficeTime.dayOf(now);
        CommitmentChecks.Found found = checks.check(actor, form, today);
        boolean reviewed = !form.legalNo().isBlank() || form.legalOn() != null;
        if (reviewed) {
            legal(form.legalNo(), form.legalOn(), today);
        }
        EnterpriseId enterprise = java.util.Objects.requireNonNull(form.enterprise());
        EnterpriseDetails owed = enterprises.details(actor, enterprise);
        Bodies.Body body = bodies.ofDivision(owed.form().divisionCode());
        CommitmentId id = CommitmentId.create();
        String number = numbers.next(body.id(), SERIES, today);
        store.add(
                id,
                number,
                body.id(),
                form,
                found.unitName(),
                found.then(),
                reviewed ? CommitmentState.OPEN : CommitmentState.DRAFT,
                actor,
                now);
        store.note(id, "PROMISE", actor, found.then().title(), form.documentNo().strip(), now);
        audit.record(actor, "COMMITMENT_PROMISE", "commitment", id.toString(), Map.of("number", number));
        if (reviewed) {
            // one command, two steps: the second stands after the first
            store.note(id, "REVIEW", actor, null, form.legalNo().strip(), now.plus(1, ChronoUnit.MICROS));
            inForce(actor, id, enterprise, number, form.text(), today);
        }
        return id;
    }

    /**
     * Rewrites a draft (修改).
     *
     * @throws RuleViolation as {@link #promise}; {@code commitments.unknown}, {@code commitments.act.inForce}, {@code
     *     commitments.act.notYours}, {@code commitments.clash}
     */
    public void change(Actor actor, CommitmentId id, CommitmentForm form) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.CHANGE);
        CommitmentChecks.Found found = checks.check(actor, form, OfficeTime.today(clock));
        store.change(id, form, found.unitName(), found.then());
        noted(actor, row, "CHANGE", null, null);
    }

    /**
     * Notes the legal review (法务审核): the promise is in force, and whoever holds the post answers for it.
     *
     * @throws RuleViolation {@code commitments.legal.no}, {@code commitments.legal.long}, {@code commitments.legal.on}, {@code
     *     commitments.legal.future}; {@code commitments.unknown}, {@code commitments.act.notDraft}, {@code
     *     commitments.act.notYours}, {@code commitments.clash}
     */
    public void review(Actor actor, CommitmentId id, int version, String number, @Nullable LocalDate on) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.REVIEW);
        LocalDate today = OfficeTime.today(clock);
        legal(number, on, today);
        store.review(id, version, number.strip(), java.util.Objects.requireNonNull(on));
        noted(actor, row, "REVIEW", null, number.strip());
        inForce(actor, id, row.enterprise(), row.number(), row.text(), today);
    }

    /**
     * Gives a draft up (不予承诺), with the reason.
     *
     * @throws RuleViolation {@code commitments.words.missing}, {@code commitments.words.long}; {@code commitments.unknown}, {@code
     *     commitments.act.notDraft}, {@code commitments.act.notYours}, {@code commitments.clash}
     */
    public void withdraw(Actor actor, CommitmentId id, int version, String reason) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.WITHDRAW);
        String words = CommitmentWords.text(
                reason, "commitments.words.missing", "commitments.words.long", CommitmentWords.LONGEST);
        store.state(id, version, CommitmentState.WITHDRAWN);
        noted(actor, row, "WITHDRAW", words, null);
    }

    private void inForce(
            Actor actor, CommitmentId id, EnterpriseId enterprise, String number, String text, LocalDate today) {
        timeline.append(
                actor,
                new Timeline.Event(
                        enterprise,
                        today,
                        "commitments.timeline.promised",
                        number + " " + text.strip(),
                        Timeline.Visibility.STAFF,
                        "commitment",
                        id.value()));
        takings.keep(id, clock.instant());
    }

    private static void legal(String number, @Nullable LocalDate on, LocalDate today) {
        if (number.isBlank()) {
            throw new RuleViolation("commitments.legal.no");
        }
        CommitmentWords.number(number, "commitments.legal.no", "commitments.legal.long");
        if (on == null) {
            throw new RuleViolation("commitments.legal.on");
        }
        if (on.isAfter(today)) {
            throw new RuleViolation("commitments.legal.future");
        }
    }

    private CommitmentRow allowed(Actor actor, CommitmentId id, CommitmentAct act) {
        actor.require(Right.COMMITMENT_EDIT);
        CommitmentRow row = queries.row(actor, id);
        CommitmentGuards.hindrance(actor, row, act).ifPresent(refused -> {
            throw refused;
        });
        return row;
    }

    private void noted(
            Actor actor, CommitmentRow row, String command, @Nullable String words, @Nullable String documentNo) {
        store.note(row.id(), command, actor, words, documentNo, clock.instant());
        audit.record(actor, "COMMITMENT_" + command, "commitment", row.id().toString(), Map.of("number", row.number()));
    }
}
