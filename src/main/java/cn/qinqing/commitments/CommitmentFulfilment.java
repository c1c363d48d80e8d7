package cn.qinqing.commitments;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.commitments.CommitmentDetails.Instalment;
import cn.qinqing.commitments.domain.CommitmentChecks;
import cn.qinqing.commitments.domain.CommitmentStore;
import cn.qinqing.commitments.domain.CommitmentWords;
import cn.qinqing.commitments.domain.TakingKeeper;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a commitment in force (承诺履行): kept with evidence, explained, changed by law with compensation, moved to
 * another post by a document. None of it lets a promise go because somebody else gave it (条例 §31).
 */
@Service
@Transactional
public class CommitmentFulfilment {

    private static final int LONGEST_BASIS = 500;

    private final CommitmentStore store;
    private final CommitmentChecks checks;
    private final CommitmentWords words;
    private final CommitmentQueries queries;
    private final TakingKeeper takings;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    CommitmentFulfilment(
            CommitmentStore store,
            CommitmentChecks checks,
            CommitmentWords words,
            CommitmentQueries queries,
            TakingKeeper takings,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.words = words;
        this.queries = queries;
        this.takings = takings;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * It was kept (已履行).
     *
     * @param evidence such as the number of a payment or of an approval
     * @throws RuleViolation {@code commitments.on.missing}, {@code commitments.on.future}, {@code commitments.on.early}, {@code
     *     commitments.evidence.missing}, {@code commitments.evidence.long}; {@code commitments.unknown}, {@code
     *     commitments.clash}, and what {@link CommitmentGuards} refuses
     */
    public void keep(Actor actor, CommitmentId id, int version, @Nullable LocalDate on, String evidence) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.KEEP);
        LocalDate day = day(row, on);
        String shown = CommitmentWords.text(
                evidence, "commitments.evidence.missing", "commitments.evidence.long", CommitmentWords.LONGEST);
        store.keep(id, version, day, shown);
        noted(actor, row, "KEEP", shown, null);
        told(actor, row, "commitments.timeline.kept");
        takings.keep(id, clock.instant());
    }

    /**
     * One instalment was kept.
     *
     * @throws RuleViolation as {@link #keep}; {@code commitments.part.missing}, {@code commitments.part.kept}
     */
    public void keepPart(
            Actor actor, CommitmentId id, int version, @Nullable UUID part, @Nullable LocalDate on, String evidence) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.KEEP_PART);
        Instalment found = queries.details(actor, id).instalments().stream()
                .filter(one -> one.id().equals(part))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("commitments.part.missing"));
        if (found.keptOn() != null) {
            throw new RuleViolation("commitments.part.kept");
        }
        LocalDate day = day(row, on);
        String shown = CommitmentWords.text(
                evidence, "commitments.evidence.missing", "commitments.evidence.long", CommitmentWords.LONGEST);
        store.keepPart(id, version, found.id(), day, shown);
        noted(actor, row, "KEEP_PART", found.position() + "：" + shown, null);
    }

    /**
     * Says why it is not kept and what is done about it (未履行原因、化解措施).
     *
     * @throws RuleViolation {@code commitments.reason.missing}, {@code commitments.reason.long}, {@code
     *     commitments.reason.former} for a reason that it was a former leader's (条例 §31), {@code
     *     commitments.measures.missing}, {@code commitments.measures.long}; {@code commitments.unknown}, {@code
     *     commitments.clash}, and what {@link CommitmentGuards} refuses
     */
    public void explain(Actor actor, CommitmentId id, int version, String reason, String measures) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.EXPLAIN);
        String why = CommitmentWords.text(
                reason, "commitments.reason.missing", "commitments.reason.long", CommitmentWords.LONGEST);
        words.withoutExcuse(why, "commitments.reason.former", OfficeTime.today(clock));
        String what = CommitmentWords.text(
                measures, "commitments.measures.missing", "commitments.measures.long", CommitmentWords.LONGEST);
        store.explain(id, version, why, what);
        noted(actor, row, "EXPLAIN", why + "\n" + what, null);
    }

    /**
     * Changes it by law (依法变更): for the state's or the public's interest alone, by procedure, with compensation.
     *
     * @throws RuleViolation {@code commitments.interest.missing}, {@code commitments.changeBasis.missing}, {@code
     *     commitments.changeBasis.long}, {@code commitments.changeBasis.former} (条例 §31), {@code
     *     commitments.changeDocument.missing}, {@code commitments.changeDocument.long}, {@code commitments.on.missing}, {@code
     *     commitments.on.future}, {@code commitments.on.early}, {@code commitments.compensation.missing}, {@code
     *     commitments.compensation.long}; {@code commitments.unknown}, {@code commitments.clash}, and what {@link
     *     CommitmentGuards} refuses
     */
    public void changeByLaw(
            Actor actor,
            CommitmentId id,
            int version,
            @Nullable ChangeInterest interest,
            String basis,
            String documentNo,
            @Nullable LocalDate on,
            String compensation) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.CHANGE_BY_LAW);
        if (interest == null) {
            throw new RuleViolation("commitments.interest.missing");
        }
        String why = CommitmentWords.text(
                basis, "commitments.changeBasis.missing", "commitments.changeBasis.long", LONGEST_BASIS);
        words.withoutExcuse(why, "commitments.changeBasis.former", OfficeTime.today(clock));
        String number = CommitmentWords.number(
                documentNo, "commitments.changeDocument.missing", "commitments.changeDocument.long");
        LocalDate day = day(row, on);
        String paid = CommitmentWords.text(
                compensation,
                "commitments.compensation.missing",
                "commitments.compensation.long",
                CommitmentWords.LONGEST);
        store.changeByLaw(id, version, interest, why, number, day, paid);
        noted(actor, row, "CHANGE_BY_LAW", why + "\n" + paid, number);
        told(actor, row, "commitments.timeline.changed");
        takings.keep(id, clock.instant());
    }

    /**
     * Notes what was compensated (补偿).
     *
     * @throws RuleViolation {@code commitments.compensation.missing}, {@code commitments.compensation.long}; {@code
     *     commitments.unknown}, {@code commitments.clash}, and what {@link CommitmentGuards} refuses
     */
    public void compensate(Actor actor, CommitmentId id, int version, String compensation) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.COMPENSATE);
        String paid = CommitmentWords.text(
                compensation,
                "commitments.compensation.missing",
                "commitments.compensation.long",
                CommitmentWords.LONGEST);
        store.compensate(id, version, paid);
        noted(actor, row, "COMPENSATE", paid, null);
    }

    /**
     * Rules on what the enterprise disputes (争议认定), never in the unit that promised: it was kept, with evidence, or it is
     * owed.
     *
     * @throws RuleViolation {@code commitments.words.missing}, {@code commitments.words.long}, {@code commitments.words.former};
     *     {@code commitments.evidence.missing} where it was kept; {@code commitments.act.partsOpen}; {@code
     *     commitments.unknown}, {@code commitments.clash}, and what {@link CommitmentGuards} refuses
     */
    public void settle(Actor actor, CommitmentId id, int version, boolean kept, String why, String evidence) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.SETTLE);
        String reason = CommitmentWords.text(
                why, "commitments.words.missing", "commitments.words.long", CommitmentWords.LONGEST);
        words.withoutExcuse(reason, "commitments.words.former", OfficeTime.today(clock));
        if (kept) {
            if (row.parts() > row.partsKept()) {
                throw new RuleViolation("commitments.act.partsOpen", row.parts() - row.partsKept());
            }
            String shown = CommitmentWords.text(
                    evidence, "commitments.evidence.missing", "commitments.evidence.long", CommitmentWords.LONGEST);
            store.keep(id, version, OfficeTime.today(clock), shown);
            noted(actor, row, "SETTLE_KEPT", reason + "\n" + shown, null);
        } else {
            store.state(id, version, CommitmentState.OPEN);
            noted(actor, row, "SETTLE_OWED", reason, null);
        }
        takings.keep(id, clock.instant());
    }

    /**
     * Lets another post answer for it (调整责任职务), by a document: such as after a reform of the organs.
     *
     * @throws RuleViolation {@code commitments.post.missing}, {@code commitments.post.gone}, {@code commitments.post.same}, {@code
     *     commitments.moveDocument.missing}, {@code commitments.moveDocument.long}, {@code commitments.words.missing}, {@code
     *     commitments.words.long}; {@code commitments.unknown}, {@code commitments.clash}, and what {@link CommitmentGuards}
     *     refuses
     */
    public void move(Actor actor, CommitmentId id, int version, @Nullable PostId to, String documentNo, String why) {
        CommitmentRow row = allowed(actor, id, CommitmentAct.MOVE);
        if (to == null) {
            throw new RuleViolation("commitments.post.missing");
        }
        if (to.equals(row.post())) {
            throw new RuleViolation("commitments.post.same");
        }
        UnitId unit = checks.unitOfActive(to);
        String number =
                CommitmentWords.number(documentNo, "commitments.moveDocument.missing", "commitments.moveDocument.long");
        String reason = CommitmentWords.text(
                why, "commitments.words.missing", "commitments.words.long", CommitmentWords.LONGEST);
        store.move(id, version, row.post(), to, unit, number, reason, OfficeTime.today(clock));
        noted(actor, row, "MOVE", reason, number);
        takings.keep(id, clock.instant());
    }

    private LocalDate day(CommitmentRow row, @Nullable LocalDate on) {
        if (on == null) {
            throw new RuleViolation("commitments.on.missing");
        }
        if (on.isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("commitments.on.future");
        }
        if (row.promisedOn() != null && on.isBefore(row.promisedOn())) {
            throw new RuleViolation("commitments.on.early");
        }
        return on;
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
            Actor actor, CommitmentRow row, String command, @Nullable String said, @Nullable String documentNo) {
        store.note(row.id(), command, actor, said, documentNo, clock.instant());
        audit.record(actor, "COMMITMENT_" + command, "commitment", row.id().toString(), Map.of("number", row.number()));
    }

    private void told(Actor actor, CommitmentRow row, String kind) {
        timeline.append(
                actor,
                new Timeline.Event(
                        row.enterprise(),
                        OfficeTime.today(clock),
                        kind,
                        row.number() + " " + row.text(),
                        Timeline.Visibility.STAFF,
                        "commitment",
                        row.id().value()));
    }
}
