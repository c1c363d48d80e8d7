package cn.qinqing.serviceplans;

import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.commitments.CommitmentRow;
import cn.qinqing.commitments.CommitmentService;
import cn.qinqing.commitments.CommitmentSource;
import cn.qinqing.serviceplans.domain.CaseDecisionDesk;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is made from a case-by-case decision once a meeting approved it: measures of the enterprise's service plan, and
 * commitments by the minutes and after the legal review that the decision has already passed.
 */
@Service
@Transactional
public class CaseOutcomes {

    private final CaseDecisionDesk desk;
    private final CaseDecisionQueries queries;
    private final PlanService plans;
    private final PlanQueries planQueries;
    private final PlanMeasures measures;
    private final CommitmentService commitments;
    private final CommitmentQueries commitmentQueries;
    private final JdbcClient jdbc;

    CaseOutcomes(
            CaseDecisionDesk desk,
            CaseDecisionQueries queries,
            PlanService plans,
            PlanQueries planQueries,
            PlanMeasures measures,
            CommitmentService commitments,
            CommitmentQueries commitmentQueries,
            JdbcClient jdbc) {
        this.desk = desk;
        this.queries = queries;
        this.plans = plans;
        this.planQueries = planQueries;
        this.measures = measures;
        this.commitments = commitments;
        this.commitmentQueries = commitmentQueries;
        this.jdbc = jdbc;
    }

    /** A measure that was made from a decision. */
    public record Made(MeasureId id, PlanId plan, String planNumber, String text, String lead, LocalDate due) {}

    /** Open plans of the decision's enterprise into which a measure may go. */
    @Transactional(readOnly = true)
    public List<PlanRow> plans(Actor actor, CaseDecisionId id) {
        CaseDecisionRow row = queries.seen(actor, id);
        return planQueries.ofEnterprise(actor, row.enterprise()).stream()
                .filter(plan -> plan.state() != PlanState.CLOSED)
                .toList();
    }

    /** Measures that were made from a decision; none for who may not read plans. */
    @Transactional(readOnly = true)
    public List<Made> measures(Actor actor, CaseDecisionId id) {
        queries.seen(actor, id);
        if (!actor.may(Right.PLAN_READ)) {
            return List.of();
        }
        return jdbc.sql("""
                        select m.id, p.id, p.number, m.text, u.name, m.due_on from plan_measure m join service_plan p on p.id = m.plan_id
                        join unit u on u.id = m.lead_unit_id where m.source_kind = 'CASE_DECISION' and m.source_id = ?
                          and m.left_out_at is null order by m.created_at, m.id""")
                .param(id.value())
                .query((row, n) -> new Made(
                        new MeasureId(row.getObject(1, UUID.class)),
                        new PlanId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    /** Commitments that were made from a decision; none for who may not read them. */
    @Transactional(readOnly = true)
    public List<CommitmentRow> commitments(Actor actor, CaseDecisionId id) {
        queries.seen(actor, id);
        return actor.may(Right.COMMITMENT_READ) ? commitmentQueries.from(actor, source(id)) : List.of();
    }

    /**
     * Makes a measure from an approved decision (转为计划措施). Without a plan one is opened for the enterprise or the project.
     *
     * @param plan of the same enterprise, or null to open one
     * @throws RuleViolation what {@link CaseDecisionDesk#take} refuses; {@code serviceplans.case.plan.other} for the plan of
     *     another enterprise; what {@link PlanService#open} and {@link PlanMeasures#add} refuse
     */
    public MeasureId makeMeasure(Actor actor, CaseDecisionId id, @Nullable PlanId plan, MeasureForm form) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.MAKE_MEASURE);
        CaseDecisionDesk.Taken taken = desk.take(actor, id, CaseDecisionCommand.MAKE_MEASURE, "");
        CaseDecisionDetails decision = queries.details(actor, id);
        if (plan != null
                && planQueries.ofEnterprise(actor, decision.row().enterprise()).stream()
                        .noneMatch(one -> one.id().equals(plan))) {
            throw new RuleViolation("serviceplans.case.plan.other");
        }
        PlanId into = plan == null ? opened(actor, decision, form) : plan;
        MeasureId made = measures.add(actor, into, from(decision, form));
        desk.done(taken, null, Map.of("measure", made.toString()));
        return made;
    }

    private PlanId opened(Actor actor, CaseDecisionDetails decision, MeasureForm form) {
        return plans.open(
                actor,
                new PlanForm(
                        decision.row().enterprise(),
                        decision.form().project(),
                        "",
                        PlanStage.LANDING,
                        form.lead(),
                        null,
                        null,
                        Ids.next()));
    }

    /** What was left open says itself from the minutes. */
    private static MeasureForm from(CaseDecisionDetails decision, MeasureForm form) {
        CaseDecisionDetails.Meeting meeting = Objects.requireNonNull(decision.meeting());
        return new MeasureForm(
                form.need(),
                form.text(),
                form.basis().isBlank() ? meeting.documentNo() : form.basis(),
                form.policy(),
                form.lead(),
                form.others(),
                form.person(),
                form.due(),
                form.steward(),
                new MeasureSource(
                        MeasureSource.Kind.CASE_DECISION, decision.row().id().value()),
                form.version(),
                form.clientKey());
    }

    /**
     * Makes a commitment from an approved decision (转为承诺事项): it is in force by the legal review that the decision passed.
     *
     * @throws RuleViolation what {@link CaseDecisionDesk#take} and {@link CommitmentService#promise} refuse; {@code
     *     serviceplans.case.commitment.other} for another enterprise
     */
    public CommitmentId makeCommitment(Actor actor, CaseDecisionId id, CommitmentForm form) {
        CaseDecisionGuards.demand(actor, CaseDecisionCommand.MAKE_COMMITMENT);
        CaseDecisionDesk.Taken taken = desk.take(actor, id, CaseDecisionCommand.MAKE_COMMITMENT, "");
        CaseDecisionDetails decision = queries.details(actor, id);
        if (!decision.row().enterprise().equals(form.enterprise())) {
            throw new RuleViolation("serviceplans.case.commitment.other");
        }
        CaseDecisionDetails.Review legal = decision.review(CaseReviewKind.LEGAL).orElseThrow();
        CommitmentId made = commitments.promise(
                actor, form.from(source(id), form.clientKey()).reviewed(legal.number(), legal.on()));
        desk.done(taken, null, Map.of("commitment", made.toString()));
        return made;
    }

    private static CommitmentSource source(CaseDecisionId id) {
        return new CommitmentSource(CommitmentSource.Kind.CASE_DECISION, id.value());
    }
}
