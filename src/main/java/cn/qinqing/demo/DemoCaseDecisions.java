package cn.qinqing.demo;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.serviceplans.CaseDecisionForm;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionService;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.CaseOpinionKind;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.serviceplans.DecideCase;
import cn.qinqing.serviceplans.GiveCaseOpinion;
import cn.qinqing.serviceplans.ReviewCase;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One case-by-case decision in each state, led there by the commands that people give. */
@Component
class DemoCaseDecisions {

    /** @param upTo the state in which it is left */
    private record Matter(
            CaseDecisionState upTo,
            String title,
            String text,
            String asked,
            @Nullable String yuan,
            String why) {}

    private static final List<Matter> MATTERS = List.of(
            new Matter(
                    CaseDecisionState.APPROVED,
                    "纺纱项目专用变电站分期接入",
                    "五万锭纺纱线分两期投产，一次建成 110 千伏专用站，首期负荷只有四成，基本电费压力大。",
                    "同意供电方案分期实施，首期由公网 35 千伏线路过渡。",
                    "38000000",
                    "现行供电方案按终期负荷一次答复，没有分期过渡的规定。"),
            new Matter(
                    CaseDecisionState.APPROVED_CHANGED,
                    "番茄制品厂雨季排水临时通道",
                    "加工季集中在八九月，厂区排水经村道边渠，雨天倒灌。",
                    "借用村道边渠扩建排水，两年内改接园区管网。",
                    "2600000",
                    "园区管网规划到后年才覆盖，现行办法不允许临时借用村集体设施。"),
            new Matter(
                    CaseDecisionState.REFUSED,
                    "冷链仓储用地分割转让",
                    "企业申请把未建设的三分之一用地分割转让给合作方。",
                    "同意分割转让并重新约定开工期限。",
                    "9000000",
                    "出让合同没有约定分割条件，需要专题研究。"),
            new Matter(
                    CaseDecisionState.CLEARED,
                    "石油装备检测中心进口设备通关绿色通道",
                    "两台检测设备到岸后须在恒温条件下一周内安装。",
                    "协调海关、市场监管、交通联合到厂查验，途中不开箱。",
                    "6800000",
                    "现行流程要求口岸开箱查验，没有到厂联合查验的先例。"),
            new Matter(
                    CaseDecisionState.LEGAL_PASSED,
                    "光伏组件厂人才公寓配建",
                    "厂区距城区四十公里，新招技工五百人没有住处。",
                    "在工业用地配套比例内提高宿舍面积，地价按工业用地。",
                    "21000000",
                    "现行规定配套用地不超过百分之七，企业需要百分之十二。"),
            new Matter(
                    CaseDecisionState.NOT_PASSED,
                    "矿业公司资源税先征后返",
                    "企业提出投产前三年资源税地方留成部分全额返还。",
                    "按年返还资源税地方留成。",
                    "15000000",
                    "普惠政策没有这一项。"),
            new Matter(
                    CaseDecisionState.JOINT_REVIEW,
                    "香梨加工废水集中预处理",
                    "六家香梨加工企业共用一套预处理设施，须明确责任主体。",
                    "由园区平台公司代建代运营，企业按量付费。",
                    "12500000",
                    "现行排污许可按单个企业核发，没有共用设施的办法。"),
            new Matter(
                    CaseDecisionState.PROPOSED,
                    "铁路专用线共线运营",
                    "新建专用线与既有专用线在咽喉区共线，两家企业对调度意见不一。",
                    "由州发改委牵头确定共线运营规则。",
                    "47000000",
                    "两家企业分属不同主管部门，现行协议没有共线条款。"),
            new Matter(
                    CaseDecisionState.WITHDRAWN,
                    "农机合作社库棚临时用地延期",
                    "临时用地两年期满，库棚尚未迁出。",
                    "延期一年并减免复垦保证金。",
                    null,
                    "临时用地只能延期一次，企业已用过。"));

    private final CaseDecisionService cases;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoCaseDecisions(CaseDecisionService cases, AccountActors actors, JdbcClient jdbc) {
        this.cases = cases;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        List<EnterpriseId> enterprises = jdbc.sql("""
                        select id from enterprise where kind = 'ENTERPRISE' and state = 'OPERATING' and merged_into is null
                        order by name limit 9""").query(UUID.class).list().stream()
                .map(EnterpriseId::new)
                .toList();
        for (int i = 0; i < MATTERS.size(); i++) {
            one(MATTERS.get(i), enterprises.get(i), staff, today);
        }
    }

    private void one(Matter matter, EnterpriseId enterprise, DemoPeople.Staff staff, LocalDate today) {
        Actor.Person clerk = actor("clerk");
        Actor.Person proposer = in(clerk, staff.officerOf("州工信局", 1));
        CaseDecisionId id = cases.propose(
                proposer,
                new CaseDecisionForm(
                        0,
                        enterprise,
                        null,
                        null,
                        matter.title(),
                        matter.text(),
                        matter.asked(),
                        matter.yuan() == null ? null : new BigDecimal(matter.yuan()),
                        matter.why(),
                        Ids.next()));
        switch (matter.upTo()) {
            case PROPOSED -> {}
            case WITHDRAWN -> cases.withdraw(proposer, id, "企业已自行迁出，不再需要。");
            default -> review(matter, id, clerk, staff, today);
        }
    }

    private void review(Matter matter, CaseDecisionId id, Actor.Person clerk, DemoPeople.Staff staff, LocalDate today) {
        UnitId plan = staff.units().get("州发改委");
        UnitId land = staff.units().get("州自然资源局");
        UnitId money = staff.units().get("州财政局");
        cases.startReview(clerk, id, List.of(plan, land, money), 5);
        opine(id, clerk, staff, "州发改委", CaseOpinionKind.AGREE, "符合产业规划和年度重点项目安排。");
        if (matter.upTo() == CaseDecisionState.JOINT_REVIEW) {
            return;
        }
        opine(id, clerk, staff, "州自然资源局", CaseOpinionKind.CONDITIONAL, "同意，须在出让合同补充条款中写明期限和责任。");
        if (matter.upTo() == CaseDecisionState.REFUSED) {
            opine(id, clerk, staff, "州财政局", CaseOpinionKind.DISAGREE, "分割转让影响土地收益，没有先例。");
        } else {
            cases.waive(clerk, id, money, "事项不涉及财政资金，两次催办后来电告知不出具书面意见。");
        }
        cases.closeReview(clerk, id, "多数单位同意；有条件的意见已写入请求事项，提交审查。");
        Actor.Person lawyer = actor("legal");
        boolean favours = matter.upTo() == CaseDecisionState.NOT_PASSED;
        if (favours) {
            cases.review(
                    lawyer,
                    new ReviewCase(
                            id,
                            CaseReviewKind.FAIR,
                            false,
                            true,
                            number("巴公竞审", today, 6),
                            today,
                            "只给一家企业返还税收，属于个别税费优惠，应当删去。"));
            return;
        }
        cases.review(
                lawyer,
                new ReviewCase(id, CaseReviewKind.LEGAL, true, null, number("州司法审", today, 18), today, "程序和权限合法。"));
        if (matter.upTo() == CaseDecisionState.LEGAL_PASSED) {
            return;
        }
        cases.review(
                lawyer,
                new ReviewCase(
                        id, CaseReviewKind.FAIR, true, false, number("巴公竞审", today, 9), today, "不含个别税费优惠，同类项目可以适用。"));
        if (matter.upTo() == CaseDecisionState.CLEARED) {
            return;
        }
        cases.decide(
                clerk,
                new DecideCase(
                        id,
                        matter.upTo(),
                        "自治州人民政府第 12 次常务会议",
                        number("纪要", today, 12),
                        today,
                        switch (matter.upTo()) {
                            case REFUSED -> "分割转让没有依据，且影响同期出让项目公平；建议企业按合同开工或申请有偿收回。";
                            case APPROVED_CHANGED -> "同意借用一年，期满拆除恢复；管网改接由园区列入明年计划。";
                            default -> "";
                        },
                        null,
                        null));
    }

    private void opine(
            CaseDecisionId id,
            Actor.Person clerk,
            DemoPeople.Staff staff,
            String unit,
            CaseOpinionKind kind,
            String reason) {
        cases.opine(in(clerk, staff.officerOf(unit, 1)), new GiveCaseOpinion(id, null, kind, reason, null));
    }

    private static String number(String series, LocalDate day, int number) {
        return series + "〔" + day.getYear() + "〕" + number + "号";
    }

    /** An officer of a unit, who has no account in the demonstration. */
    private static Actor.Person in(Actor.Person clerk, DemoPeople.Officer officer) {
        PersonId person = officer.person();
        return new Actor.Person(
                clerk.account(), person, officer.unit(), null, officer.name(), clerk.rights(), clerk.scope());
    }

    private Actor.Person actor(String login) {
        return actors.find(new AccountId(jdbc.sql("select id from account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }
}
