package cn.qinqing.serviceplans;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People in every capacity on one case-by-case decision, and decisions in every state, each led there by real commands. */
public final class CaseDecisionCycle {

    public final UnitId proposing;
    public final UnitId first;
    public final UnitId second;
    public final Actor.Person proposer;
    public final Actor.Person chair;
    public final Actor.Person unit;
    public final Actor.Person otherUnit;
    public final Actor.Person reviewer;
    public final Actor.Person stranger;
    public final Actor.Person supervisor;
    public final Actor.Job job = new Actor.Job("test", EnumSet.allOf(Right.class));
    public final EnterpriseId enterprise;
    public final String name = "议事企业" + Ids.next();
    public final LocalDate today;
    private final ApplicationContext beans;

    public CaseDecisionCycle(ApplicationContext beans) {
        this.beans = beans;
        today = OfficeTime.today(bean(Clock.class));
        proposing = unit("提报局");
        first = unit("发改委");
        second = unit("财政局");
        proposer = somebody(proposing, Role.HANDLER);
        chair = wide(unit("商务局"), Role.COMMERCE_CLERK);
        unit = somebody(first, Role.HANDLER);
        otherUnit = somebody(second, Role.UNIT_HEAD);
        reviewer = wide(unit("司法局"), Role.LEGAL_REVIEWER);
        stranger = somebody(unit("无关局"), Role.HANDLER);
        supervisor = wide(unit("纪委"), Role.SUPERVISOR);
        enterprise = bean(EnterpriseService.class)
                .create(
                        Actors.with(Role.COMMERCE_CLERK),
                        EnterpriseForms.named(name, "652801", ListingConsent.REFUSED));
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public CaseDecisionService service() {
        return bean(CaseDecisionService.class);
    }

    public UnitId unit(String unitName) {
        return bean(PeopleService.class)
                .createUnit(
                        Actors.with(Role.COMMERCE_CLERK),
                        new UnitForm(
                                unitName + Ids.next().toString().substring(24),
                                null,
                                Organ.GOVERNMENT,
                                UnitLevel.PREFECTURE,
                                "652800",
                                null,
                                null));
    }

    /** Somebody who sees the own unit's part, and the enterprises of Korla. */
    public Actor.Person somebody(UnitId of, Role... roles) {
        return person(of, new Scope.Within(Set.of("652801"), Set.of(of)), roles);
    }

    private Actor.Person wide(UnitId of, Role... roles) {
        return person(of, Scope.all("test"), roles);
    }

    public Actor.Person person(UnitId of, Scope scope, Role... roles) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Role role : roles) {
            rights.addAll(role.rights());
        }
        return new Actor.Person(
                TestAccounts.stored(bean(JdbcClient.class)).account(),
                PersonId.create(),
                of,
                null,
                "测试人员",
                rights,
                scope);
    }

    public CaseDecisionForm form(@Nullable CaseDecisionId previous) {
        return new CaseDecisionForm(
                0,
                enterprise,
                null,
                previous,
                "用气指标单列",
                "二期投产后冬季用气缺口每日两万方。",
                "在年度指标外单列用气指标。",
                new BigDecimal("12000000"),
                "现行办法按上年用量核定指标，新增产能没有依据。",
                Ids.next());
    }

    public CaseDecisionId proposed() {
        return service().propose(proposer, form(null));
    }

    public CaseDecisionId inJointReview() {
        CaseDecisionId id = proposed();
        service().startReview(chair, id, List.of(first, second), 5);
        return id;
    }

    public static GiveCaseOpinion agree(CaseDecisionId id) {
        return new GiveCaseOpinion(id, null, CaseOpinionKind.AGREE, "符合产业规划", null);
    }

    public CaseDecisionId answered() {
        CaseDecisionId id = inJointReview();
        service().opine(unit, agree(id));
        service().opine(otherUnit, new GiveCaseOpinion(id, null, CaseOpinionKind.CONDITIONAL, "价格按现行规定执行", null));
        return id;
    }

    public CaseDecisionId reviewed() {
        CaseDecisionId id = answered();
        service().closeReview(chair, id, "各单位同意，价格按现行规定执行");
        return id;
    }

    public ReviewCase review(CaseDecisionId id, CaseReviewKind kind, boolean passed) {
        return new ReviewCase(
                id,
                kind,
                passed,
                kind == CaseReviewKind.FAIR ? !passed : null,
                "州司法审〔2026〕18号",
                today,
                passed ? "" : "含有个别税费优惠");
    }

    public CaseDecisionId cleared() {
        CaseDecisionId id = reviewed();
        service().review(reviewer, review(id, CaseReviewKind.LEGAL, true));
        service().review(reviewer, review(id, CaseReviewKind.FAIR, true));
        return id;
    }

    public DecideCase decided(CaseDecisionId id, CaseDecisionState outcome) {
        return new DecideCase(
                id,
                outcome,
                "州人民政府第 12 次常务会议",
                "〔2026〕12号纪要",
                today,
                outcome == CaseDecisionState.APPROVED ? "" : "指标减半",
                null,
                null);
    }

    public CaseDecisionId in(CaseDecisionState state) {
        return switch (state) {
            case PROPOSED -> proposed();
            case JOINT_REVIEW -> inJointReview();
            case REVIEWED -> reviewed();
            case LEGAL_PASSED -> after(reviewed(), CaseReviewKind.LEGAL, true);
            case FAIR_PASSED -> after(reviewed(), CaseReviewKind.FAIR, true);
            case NOT_PASSED -> after(reviewed(), CaseReviewKind.LEGAL, false);
            case CLEARED -> cleared();
            case APPROVED, APPROVED_CHANGED, REFUSED -> {
                CaseDecisionId id = cleared();
                service().decide(chair, decided(id, state));
                yield id;
            }
            case WITHDRAWN -> {
                CaseDecisionId id = proposed();
                service().withdraw(proposer, id, "企业不再需要");
                yield id;
            }
        };
    }

    private CaseDecisionId after(CaseDecisionId id, CaseReviewKind kind, boolean passed) {
        service().review(reviewer, review(id, kind, passed));
        return id;
    }

    public CaseDecisionState stateOf(CaseDecisionId id) {
        return bean(CaseDecisionQueries.class).seen(chair, id).state();
    }

    /** A plan of the enterprise, and one of a project of it. */
    public PlanId twoPlans() {
        Actor.Person desk = chair;
        java.util.UUID project = bean(cn.qinqing.enterprises.Projects.class)
                .create(
                        Actors.with(Role.COMMERCE_CLERK),
                        enterprise,
                        new cn.qinqing.enterprises.ProjectForm(
                                "二期厂房",
                                cn.qinqing.enterprises.ProjectKind.EXTENSION,
                                cn.qinqing.enterprises.ProjectStage.BUILDING,
                                new BigDecimal("800"),
                                null,
                                today,
                                today.plusMonths(9),
                                0,
                                Ids.next()));
        PlanService plans = bean(PlanService.class);
        plans.open(desk, new PlanForm(enterprise, project, "", PlanStage.LANDING, first, null, null, Ids.next()));
        return plans.open(desk, new PlanForm(enterprise, null, "", PlanStage.LANDING, first, null, null, Ids.next()));
    }
}
