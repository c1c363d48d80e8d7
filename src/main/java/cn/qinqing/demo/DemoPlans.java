package cn.qinqing.demo;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.serviceplans.DoneForm;
import cn.qinqing.serviceplans.MeasureForm;
import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.MilestoneForm;
import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.NodeId;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanForm;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanIssues;
import cn.qinqing.serviceplans.PlanMeasures;
import cn.qinqing.serviceplans.PlanMilestones;
import cn.qinqing.serviceplans.PlanQueries;
import cn.qinqing.serviceplans.PlanService;
import cn.qinqing.serviceplans.PlanStage;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some thirty service plans, invented: in time, behind, far behind, paused, in draft and closed. */
@Component
@Order(20)
class DemoPlans implements DemoStep {

    private static final int PLANS = 30;

    private final PlanService service;
    private final PlanMeasures measures;
    private final PlanMilestones milestones;
    private final PlanQueries queries;
    private final PlanIssues issues;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoPlans(
            PlanService service,
            PlanMeasures measures,
            PlanMilestones milestones,
            PlanQueries queries,
            PlanIssues issues,
            AccountActors actors,
            JdbcClient jdbc) {
        this.service = service;
        this.measures = measures;
        this.milestones = milestones;
        this.queries = queries;
        this.issues = issues;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /** How a plan stands. */
    private enum Kind {
        IN_TIME,
        BEHIND,
        FAR,
        NOT_BEGUN,
        PAUSED,
        DRAFT,
        CLOSED
    }

    private static final List<Kind> KINDS = List.of(
            Kind.IN_TIME,
            Kind.BEHIND,
            Kind.IN_TIME,
            Kind.FAR,
            Kind.IN_TIME,
            Kind.DRAFT,
            Kind.NOT_BEGUN,
            Kind.IN_TIME,
            Kind.PAUSED,
            Kind.CLOSED);

    /** A need with its measure and the milestones of it: name, and code of the node in the template. */
    private record Matter(
            PlanStage stage, String need, String text, String basis, String lead, String other, List<String[]> steps) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter(
                    PlanStage.LANDING,
                    "二期用地预审材料反复补正，跑了三趟",
                    "自然资源部门专人帮办，用地预审与规划选址合并办理",
                    "十九条措施第九条",
                    "州自然资源局",
                    "州发改委",
                    List.of(new String[] {"项目备案", "land.filing"}, new String[] {"用地预审与选址", "land.site"}, new String[] {
                        "规划许可", "works-permit.planning-permit"
                    })),
            new Matter(
                    PlanStage.LANDING,
                    "环评、水保报告同时做，时间对不上",
                    "环评、水保并联审批，提前介入指导报告编制",
                    "十九条措施第九条",
                    "州生态环境局",
                    "州水利局",
                    List.of(
                            new String[] {"报告编制指导", "land.assessments"},
                            new String[] {"受理与评审", "land.assessments"},
                            new String[] {"批复", "land.assessments"})),
            new Matter(
                    PlanStage.LANDING,
                    "施工许可要等消防设计审查，影响开工",
                    "施工许可告知承诺，先批后审",
                    "十九条措施第九条",
                    "州住建局",
                    "州应急管理局",
                    List.of(
                            new String[] {"消防设计审查", "building-permit.building-licence"},
                            new String[] {"核发施工许可证", "building-permit.building-licence"},
                            new String[] {"开工", "building.start-of-works"})),
            new Matter(
                    PlanStage.PRODUCTION,
                    "变压器容量不足，新生产线无法满负荷",
                    "协调供电企业增容改造，优先安排停电窗口",
                    "十九条措施第十条",
                    "州工信局",
                    "州发改委",
                    List.of(
                            new String[] {"现场勘察与方案答复", "production.utilities"},
                            new String[] {"增容施工", "production.utilities"},
                            new String[] {"验收送电", "production.utilities"})),
            new Matter(
                    PlanStage.PRODUCTION,
                    "采收季用工缺口大，外地工人住宿紧张",
                    "组织专场招聘，协调周转宿舍",
                    "十九条措施第十条",
                    "州人社局",
                    "州工信局",
                    List.of(
                            new String[] {"用工摸底", "production.staff"},
                            new String[] {"专场招聘会", "production.staff"},
                            new String[] {"周转宿舍交付", "production.staff"})),
            new Matter(
                    PlanStage.FOUNDING,
                    "外地投资人办照跑多个窗口",
                    "企业开办一次办好，帮办员全程代跑",
                    "十九条措施第九条",
                    "州市场监管局",
                    "州税务局",
                    List.of(
                            new String[] {"名称登记", "founding.name"},
                            new String[] {"领取营业执照", "founding.licence"},
                            new String[] {"税务登记、银行开户", "founding.tax"})),
            new Matter(
                    PlanStage.PRODUCTION,
                    "达产后想申报规上企业，不清楚条件",
                    "统计辅导入统，兑现升规奖励",
                    "十九条措施第十一条",
                    "州工信局",
                    "州财政局",
                    List.of(
                            new String[] {"条件辅导", "production.statistics"},
                            new String[] {"材料申报", "production.statistics"},
                            new String[] {"奖励兑现", "production.statistics"})));

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        Actor.Person clerk = actor("clerk");
        List<PersonId> stewards = jdbc.sql("""
                        select distinct a.person_id from assignment a join person p on p.id = a.person_id
                        where a.role = 'LIAISON_OFFICER' and p.active and a.valid_to > ? order by p.pinyin, p.id limit 12""")
                .param(today)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
        List<EnterpriseId> enterprises = jdbc.sql("""
                        select id from enterprise where kind = 'ENTERPRISE' and state in ('PLANNED', 'OPERATING') and merged_into is null
                        order by (select count(*) from enterprise_project r where r.enterprise_id = enterprise.id and not r.ended) desc,
                          key_enterprise desc, name limit ?""")
                .param(PLANS)
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .list();
        for (int number = 0; number < enterprises.size(); number++) {
            plan(staff, clerk, enterprises.get(number), number, stewards, today);
        }
    }

    private void plan(
            DemoPeople.Staff staff,
            Actor clerk,
            EnterpriseId enterprise,
            int number,
            List<PersonId> stewards,
            LocalDate today) {
        Kind kind = KINDS.get(number % KINDS.size());
        UUID project = jdbc.sql(
                        "select id from enterprise_project where enterprise_id = ? and not ended order by starts_on desc, name limit 1")
                .param(enterprise.value())
                .query(UUID.class)
                .optional()
                .orElse(null);
        Matter first = MATTERS.get(number % MATTERS.size());
        PlanId plan = service.open(
                clerk,
                new PlanForm(
                        enterprise,
                        project,
                        "主要产品面向疆内外市场，现有职工 " + (40 + number * 7) + " 人，计划扩大产能。",
                        first.stage(),
                        staff.units().get("州商务局"),
                        stewards.isEmpty() ? null : stewards.get(number % stewards.size()),
                        null,
                        null));
        Map<String, NodeId> nodes = new HashMap<>();
        queries.details(clerk, plan).nodes().forEach(node -> {
            if (node.code() != null) {
                nodes.put(node.code(), node.id());
            }
        });
        LocalDate begun = today.minusDays(120L + number % 5 * 6);
        MeasureId measure = null;
        for (int turn = 0; turn < 2 + number % 2; turn++) {
            Matter matter = MATTERS.get((number + turn * 3) % MATTERS.size());
            measure = measure(staff, clerk, plan, matter, begun.plusDays(turn * 20L), nodes);
        }
        if (kind == Kind.DRAFT) {
            service.submit(clerk, plan);
            return;
        }
        service.submit(clerk, plan);
        service.agree(clerk, plan, "企业负责人在座谈会上当面同意，已签字。");
        service.enterIntoForce(clerk, plan);
        progress(clerk, plan, kind, today);
        dated(plan, begun);
        finish(clerk, plan, kind);
        if (kind == Kind.FAR && measure != null) {
            issues.raise(clerk, measure, "有关单位对办理条件理解不一致，企业已等待一个多月，请协调明确办理口径。", null);
        }
    }

    private MeasureId measure(
            DemoPeople.Staff staff,
            Actor clerk,
            PlanId plan,
            Matter matter,
            LocalDate from,
            Map<String, NodeId> nodes) {
        UnitId lead = staff.units().get(matter.lead());
        MeasureId measure = measures.add(
                clerk,
                plan,
                new MeasureForm(
                        matter.need(),
                        matter.text(),
                        matter.basis(),
                        null,
                        lead,
                        List.of(staff.units().get(matter.other())),
                        staff.officers().stream()
                                .filter(one -> one.unit().equals(lead))
                                .findFirst()
                                .map(DemoPeople.Officer::person)
                                .orElse(null),
                        from.plusDays(200),
                        null,
                        null,
                        null,
                        null));
        MilestoneId before = null;
        LocalDate start = from;
        for (String[] step : matter.steps()) {
            before = milestones.add(
                    clerk,
                    measure,
                    new MilestoneForm(step[0], start, start.plusDays(45), before, nodes.get(step[1]), null, null));
            start = start.plusDays(50);
        }
        return measure;
    }

    /** Milestones as the kind of plan has them: all that is due done, some open, or many. */
    private void progress(Actor clerk, PlanId plan, Kind kind, LocalDate today) {
        int due = 0;
        for (PlanDetails.Milestone step : queries.details(clerk, plan).milestones()) {
            if (step.plannedEnd().isBefore(today)) {
                due++;
                boolean open = kind == Kind.BEHIND && due == 3 || kind == Kind.FAR && due >= 2;
                if (!open) {
                    done(clerk, step);
                } else {
                    milestones.start(clerk, step.id(), step.version(), step.plannedStart());
                }
            } else if (step.plannedStart().isBefore(today) && kind != Kind.NOT_BEGUN) {
                milestones.start(clerk, step.id(), step.version(), step.plannedStart());
            }
        }
    }

    private void done(Actor clerk, PlanDetails.Milestone step) {
        LocalDate ended = step.plannedEnd().minusDays(step.name().length());
        milestones.done(
                clerk,
                step.id(),
                new DoneForm(
                        step.plannedStart(),
                        ended,
                        List.of(),
                        "巴办件〔" + ended.getYear() + "〕" + (100 + ended.getDayOfYear()) + "号",
                        step.name().length() % 2 == 0 ? "企业办公室主任电话确认已办结。" : "",
                        step.version()));
    }

    /** The days on which it would have been opened and agreed. */
    private void dated(PlanId plan, LocalDate begun) {
        jdbc.sql("""
                        update service_plan set created_at = ?, submitted_on = ?, agreed_on = ?, in_force_on = ? where id = ?""")
                .params(
                        begun.minusDays(20).atTime(2, 30),
                        begun.minusDays(12),
                        begun.minusDays(6),
                        begun.minusDays(5),
                        plan.value())
                .update();
    }

    private void finish(Actor clerk, PlanId plan, Kind kind) {
        if (kind == Kind.PAUSED) {
            service.pause(clerk, plan, "企业产品转型，申请暂缓三个月");
        } else if (kind == Kind.CLOSED) {
            service.close(clerk, plan, "主要措施已落实，企业满意；剩余事项转入日常联系服务。");
        }
    }

    private Actor.Person actor(String login) {
        @Nullable
        UUID id = jdbc.sql("select id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single();
        return actors.find(new AccountId(id)).orElseThrow();
    }
}
