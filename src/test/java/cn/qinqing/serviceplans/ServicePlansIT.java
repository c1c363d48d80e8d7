package cn.qinqing.serviceplans;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.people.UnitService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan from the draft to its assessment, and what is refused on the way. */
class ServicePlansIT extends DatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    PlanService service;

    @Autowired
    PlanMeasures measures;

    @Autowired
    PlanMilestones milestones;

    @Autowired
    PlanQueries queries;

    @Autowired
    PlanNodes nodes;

    @Autowired
    PlanTemplates templates;

    @Autowired
    PlanIssues issues;

    @Autowired
    JdbcClient jdbc;

    private PlanSamples made;

    @BeforeEach
    void people() {
        made = new PlanSamples(beans);
    }

    private PlanDetails.Measure first(PlanId plan) {
        return made.read(plan).measures().getFirst();
    }

    private PlanDetails.Milestone step(PlanId plan, MilestoneId id) {
        return made.read(plan).measures().stream()
                .flatMap(one -> one.milestones().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_plan_goes_from_draft_to_assessment() {
        PlanId plan = made.plan();
        assertThat(made.read(plan).nodes())
                .filteredOn(node -> node.parent() == null)
                .hasSize(7);
        refused("serviceplans.submit.empty", () -> service.submit(made.clerk, plan));
        MeasureId measure = made.measure(plan);
        refused("serviceplans.submit.noSteps", () -> service.submit(made.clerk, plan));
        MilestoneId step = made.step(measure, "用地预审", -5, 10);
        refused("serviceplans.agree.notSubmitted", () -> service.agree(made.clerk, plan, "同意"));
        refused("serviceplans.force.notAgreed", () -> service.enterIntoForce(made.clerk, plan));
        assertThat(made.read(plan).light().why()).isEqualTo(PlanLight.Why.NOT_IN_FORCE);
        made.inForce(plan);
        assertThat(made.read(plan).light().why()).isEqualTo(PlanLight.Why.START_MISSED);
        milestones.done(made.clerk, step, made.done(0));
        assertThat(made.read(plan).light().colour()).isEqualTo(PlanColour.GREEN);
        refused("serviceplans.assessment.missing", () -> service.close(made.clerk, plan, " "));
        service.close(made.clerk, plan, "用地手续提前办结");
        assertThat(made.read(plan).state()).isEqualTo(PlanState.CLOSED);
        refused("serviceplans.closed", () -> measures.add(made.clerk, plan, made.measureForm(made.unit, null)));
        assertThat(queries.history(made.clerk, plan))
                .extracting(PlanEvent::command)
                .containsExactly(
                        "CLOSE", "MILESTONE_DONE", "FORCE", "AGREE", "SUBMIT", "MILESTONE_ADD", "MEASURE_ADD", "OPEN");
    }

    @Test
    void content_that_changes_after_the_agreement_makes_a_further_version() {
        PlanId plan = made.running();
        assertThat(made.read(plan).planVersion()).isEqualTo(1);
        made.measure(plan);
        made.measure(plan);
        PlanDetails now = made.read(plan);
        assertThat(now.planVersion()).isEqualTo(2);
        assertThat(now.state()).isEqualTo(PlanState.IN_FORCE);
        assertThat(now.course().forceVersion()).isEqualTo(1);
        milestones.start(
                made.clerk, now.measures().getFirst().milestones().getFirst().id(), 0, made.today);
        assertThat(made.read(plan).planVersion())
                .as("progress makes no version")
                .isEqualTo(2);
    }

    @Test
    void there_is_one_open_plan_for_an_enterprise() {
        EnterpriseId enterprise = made.enterprise();
        PlanId plan = made.plan(enterprise);
        refused("serviceplans.open.exists", () -> made.plan(enterprise));
        made.step(made.measure(plan), "开工", 1, 2);
        service.close(made.clerk, plan, "企业改为整体搬迁，另立方案");
        assertThat(made.plan(enterprise)).isNotEqualTo(plan);
    }

    @Test
    void a_merged_or_dissolved_enterprise_gets_none() {
        EnterpriseId dissolved = made.enterprise();
        jdbc.sql("update enterprise set state = 'CANCELLED' where id = ?")
                .param(dissolved.value())
                .update();
        refused("serviceplans.open.cancelled", () -> made.plan(dissolved));
        EnterpriseId kept = made.enterprise();
        EnterpriseId merged = made.enterprise();
        PlanId plan = made.plan(merged);
        made.plan(kept);
        Merges merges = made.bean(Merges.class);
        refused("serviceplans.merge.both", () -> merges.merge(made.clerk, kept, merged, "同一企业"));
        service.close(made.clerk, plan, "并入另一方案");
        merges.merge(made.clerk, kept, merged, "同一企业");
        assertThat(made.read(plan).enterprise()).isEqualTo(kept);
        refused("enterprises.merged", () -> made.plan(merged));
    }

    @Test
    void two_people_who_change_the_same_measure_are_told() {
        PlanId plan = made.plan();
        MeasureId measure = made.measure(plan);
        measures.change(made.clerk, measure, made.measureForm(made.unit, 0));
        refused(
                "serviceplans.measure.clash",
                () -> measures.change(made.clerk, measure, made.measureForm(made.unit, 0)));
        MilestoneId step = made.step(measure, "选址", 1, 5);
        milestones.start(made.clerk, step, 0, made.today);
        refused("serviceplans.milestone.clash", () -> milestones.done(made.clerk, step, made.done(0)));
        assertThat(step(plan, step).evidence())
                .as("nothing of a refused report stays")
                .isEmpty();
    }

    @Test
    void a_unit_that_has_ended_cannot_lead_and_one_that_leads_cannot_end() {
        PlanId plan = made.plan();
        UnitId ended = made.unit("中心");
        UnitService units = made.bean(UnitService.class);
        units.deactivate(made.clerk, ended, version(ended));
        refused("serviceplans.lead.ended", () -> measures.add(made.clerk, plan, made.measureForm(ended, null)));
        refused("serviceplans.lead.missing", () -> measures.add(made.clerk, plan, made.measureForm(null, null)));
        made.measure(plan);
        assertThat(units.obstacles(made.unit))
                .anySatisfy(why -> assertThat(why.key()).isEqualTo("serviceplans.unit.inUse"));
    }

    private int version(UnitId unit) {
        return jdbc.sql("select version from unit where id = ?")
                .param(unit.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void milestones_in_a_circle_and_ends_before_starts_are_refused() {
        PlanId plan = made.plan();
        MeasureId measure = made.measure(plan);
        MilestoneId first = made.step(measure, "选址", 1, 5);
        MilestoneId second = milestones.add(made.clerk, measure, made.stepForm("预审", 5, 9, first));
        MilestoneId third = milestones.add(made.clerk, measure, made.stepForm("供地", 9, 20, second));
        MilestoneForm circle =
                new MilestoneForm("选址", made.today.plusDays(30), made.today.plusDays(31), third, null, 0, null);
        refused("serviceplans.predecessor.circle", () -> milestones.change(made.clerk, first, circle));
        refused(
                "serviceplans.planned.order",
                () -> milestones.add(made.clerk, measure, made.stepForm("错", 5, 4, null)));
        refused(
                "serviceplans.predecessor.later",
                () -> milestones.add(made.clerk, measure, made.stepForm("早", 6, 7, third)));
        refused("serviceplans.milestone.followed", () -> milestones.leaveOut(made.clerk, first, 0, "不需要"));
    }

    @Test
    void a_milestone_is_done_with_proof_alone() {
        PlanId plan = made.running();
        PlanDetails.Milestone step = first(plan).milestones().getFirst();
        refused(
                "serviceplans.proof.missing",
                () -> milestones.done(
                        made.clerk, step.id(), new DoneForm(null, made.today, List.of(), " ", "", step.version())));
        refused(
                "exchange.file.ending",
                () -> milestones.done(
                        made.clerk,
                        step.id(),
                        new DoneForm(
                                null,
                                made.today,
                                List.of(new DoneForm.Upload("完成.exe", "MZ".getBytes(StandardCharsets.UTF_8))),
                                "",
                                "",
                                step.version())));
        refused(
                "serviceplans.ended.future",
                () -> milestones.done(
                        made.clerk,
                        step.id(),
                        new DoneForm(null, made.today.plusDays(1), List.of(), "1号", "", step.version())));
        byte[] paper = "%PDF-1.7\n批复".getBytes(StandardCharsets.UTF_8);
        milestones.done(
                made.clerk,
                step.id(),
                new DoneForm(null, made.today, List.of(new DoneForm.Upload("批复.pdf", paper)), "", "", step.version()));
        PlanDetails.Milestone done = step(plan, step.id());
        assertThat(done.actualEnd()).isEqualTo(made.today);
        PlanDetails.Evidence proof = done.evidence().getFirst();
        assertThat(milestones.file(made.clerk, proof.id()).name()).isEqualTo("批复.pdf");
        refused("serviceplans.proof.last", () -> milestones.withdraw(made.clerk, proof.id(), "传错"));
        milestones.prove(made.clerk, step.id(), List.of(), "", "企业负责人电话确认");
        milestones.withdraw(made.clerk, proof.id(), "传错");
        refused("serviceplans.proof.gone", () -> milestones.file(made.clerk, proof.id()));
    }

    @Test
    void the_own_unit_reports_and_another_does_not() {
        PlanId plan = made.running();
        PlanDetails.Milestone step = first(plan).milestones().getFirst();
        Actor other = Actors.with(Scope.all("test"), Role.HANDLER);
        refused("serviceplans.report.notYours", () -> milestones.done(other, step.id(), made.done(0)));
        Actor.Person somebody = Actors.with(new Scope.Within(Set.of(), Set.of(made.unit)), Role.HANDLER);
        Actor own = new Actor.Person(
                somebody.account(), somebody.person(), made.unit, null, "经办人", somebody.rights(), somebody.scope());
        assertThat(queries.count(own, PlanFilter.none())).isEqualTo(1);
        milestones.done(own, step.id(), made.done(0));
        assertThatThrownBy(() -> measures.add(own, plan, made.measureForm(made.unit, null)))
                .isInstanceOf(RightMissing.class);
        Actor stranger = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.HANDLER);
        refused("serviceplans.unknown", () -> queries.details(stranger, plan));
    }

    @Test
    void nothing_is_deleted_and_what_was_left_out_does_not_count() {
        PlanId plan = made.running();
        MeasureId measure = made.measure(plan);
        made.step(measure, "供水", -40, -1);
        assertThat(made.read(plan).light().total()).isEqualTo(2);
        measures.leaveOut(made.clerk, measure, 0, "企业自建水井");
        assertThat(made.read(plan).light().total()).isEqualTo(1);
        assertThat(made.read(plan).measures().get(1).leftOut()).isEqualTo("企业自建水井");
        assertThatThrownBy(() -> jdbc.sql("delete from plan_event").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_list_finds_by_the_light_that_the_details_show() {
        PlanId late = made.plan();
        made.step(made.measure(late), "供电", -40, -1);
        made.inForce(late);
        made.running();
        PlanFilter red = new PlanFilter("", PlanColour.RED, null, null, null, made.unit, null, null, false);
        assertThat(queries.page(made.clerk, red, List.of(), 0, 10))
                .extracting(PlanRow::id)
                .containsExactly(late);
        assertThat(queries.count(made.clerk, red)).isEqualTo(1);
        assertThat(made.read(late).light().colour()).isEqualTo(PlanColour.RED);
        service.pause(made.clerk, late, "企业停工检修");
        assertThat(queries.count(made.clerk, red)).isZero();
        service.resume(made.clerk, late);
        assertThat(queries.count(made.clerk, red)).isEqualTo(1);
    }

    @Test
    void a_plan_is_read_in_the_same_few_queries_however_much_stands_in_it() {
        PlanId plan = made.running();
        int few = CountedStatements.during(() -> made.read(plan)).size();
        MeasureId measure = made.measure(plan);
        for (int i = 0; i < 20; i++) {
            made.step(measure, "节点" + i, i, i + 3);
        }
        assertThat(CountedStatements.during(() -> made.read(plan))).hasSize(few).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void a_later_template_is_offered_item_by_item() {
        PlanId plan = made.plan();
        PlanTemplate before = templates.all(made.clerk).stream()
                .filter(one -> one.period().contains(made.today))
                .findFirst()
                .orElseThrow();
        var changed = new java.util.ArrayList<>(before.nodes());
        changed.replaceAll(node -> node.code().equals("founding.tax")
                ? new TemplateNode(node.code(), node.parent(), node.stage(), "税务登记与票种核定")
                : node);
        changed.removeIf(node -> node.code().equals("founding.seals"));
        changed.add(new TemplateNode("", "production", PlanStage.PRODUCTION, "排污许可"));
        jdbc.sql("update plan_template set valid_from = '2024-01-02' where valid_from = ?")
                .param(made.today)
                .update();
        changed.replaceAll(node ->
                node.name().length() > 60 ? new TemplateNode(node.code(), node.parent(), node.stage(), "排污许可") : node);
        templates.put(made.clerk, new TemplateForm(made.today, "", changed, null));
        List<PlanOffer> offers = templates.offers(made.clerk, made.read(plan));
        assertThat(offers)
                .extracting(PlanOffer::kind)
                .containsExactlyInAnyOrder(PlanOffer.Kind.RENAME, PlanOffer.Kind.ADD, PlanOffer.Kind.REMOVE);
        offers.forEach(offer -> nodes.decide(made.clerk, plan, offer.code(), offer.kind() != PlanOffer.Kind.REMOVE));
        assertThat(templates.offers(made.clerk, made.read(plan))).isEmpty();
        assertThat(made.read(plan).nodes())
                .filteredOn(node -> node.leftOut() == null)
                .extracting(PlanDetails.Node::name)
                .contains("税务登记与票种核定", "排污许可", "刻制印章");
    }

    @Test
    void a_measure_raises_an_issue_and_an_issue_becomes_a_measure() {
        EnterpriseId enterprise = made.enterprise();
        PlanId plan = made.running(enterprise);
        Raised raised = issues.raise(made.clerk, first(plan).id(), "变压器容量批不下来，需要协调", null);
        assertThat(first(plan).issues()).extracting(PlanDetails.Issue::number).containsExactly(raised.number());
        assertThat(issues.ofIssue(made.clerk, raised.id()))
                .extracting(PlanIssues.Linked::plan)
                .containsExactly(plan);
        assertThat(made.bean(IssueQueries.class)
                        .details(made.clerk, raised.id())
                        .origin()
                        .kind())
                .isEqualTo(Origin.Kind.PLAN);
        IssueId own = raise(enterprise, IssuePrivacy.NORMAL);
        issues.take(made.clerk, own, plan, made.measureForm(made.unit, null));
        refused(
                "serviceplans.issue.already",
                () -> issues.take(made.clerk, own, plan, made.measureForm(made.unit, null)));
        refused(
                "serviceplans.issue.private",
                () -> issues.take(
                        made.clerk,
                        raise(enterprise, IssuePrivacy.CONFIDENTIAL),
                        plan,
                        made.measureForm(made.unit, null)));
        refused(
                "serviceplans.issue.other",
                () -> issues.take(
                        made.clerk,
                        raise(made.enterprise(), IssuePrivacy.NORMAL),
                        plan,
                        made.measureForm(made.unit, null)));
    }

    private IssueId raise(EnterpriseId enterprise, IssuePrivacy privacy) {
        return made.bean(IssueService.class)
                .raise(
                        made.clerk,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, "用电容量不够，影响生产", privacy, made.today, null))
                .id();
    }
}
