package cn.qinqing.demo;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.OpenIntake;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.portal.IntakeLinks;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in without an account today: through the open door, by the codes of enterprises, from a chamber for a member. */
@Component
class DemoDoor {

    private static final Actor DOOR = new Actor.Job("企业（公开入口）", EnumSet.of(Right.ISSUE_RAISE));
    private static final Actor CODE = new Actor.Job("企业（扫企业码）", EnumSet.of(Right.ISSUE_RAISE, Right.ENTERPRISE_READ));
    private static final Actor CHAMBER_CODE =
            new Actor.Job("商会（扫商会码）", EnumSet.of(Right.ISSUE_RAISE, Right.ENTERPRISE_READ));

    private static final List<OpenIntake> ASKS = List.of(
            ask(
                    "库尔勒阿依古丽馕店",
                    EnterpriseKind.SOLE_PROPRIETOR,
                    "652801",
                    "人民东路 86 号",
                    "دۇكىنىمنىڭ ئالدىدىكى يول رېمونت قىلىنىۋاتقىلى ئىككى ئاي بولدى، خېرىدارلار كىرەلمەيۋاتىدۇ.",
                    "阿依古丽",
                    "19900002580",
                    "ug"),
            ask(
                    "和静县巩乃斯牧家乐",
                    EnterpriseKind.SOLE_PROPRIETOR,
                    "652827",
                    "巩乃斯镇",
                    "旺季前想扩建三顶毡房，办理用地备案跑了两个部门都说不归自己管，想知道到底归哪个部门。",
                    "巴特尔",
                    "19900003691",
                    "zh"),
            ask(
                    "焉耆县开都河番茄制品加工厂",
                    EnterpriseKind.ENTERPRISE,
                    "652826",
                    "永宁镇工业路",
                    "八月交货的货款四十二万元到现在没有结清，对方是县里的平台公司，催了三次没有答复。",
                    "马经理",
                    "0996-6021234",
                    "zh"));

    private static OpenIntake ask(
            String name,
            EnterpriseKind kind,
            String place,
            String address,
            String text,
            String person,
            String phone,
            String language) {
        return new OpenIntake(
                name,
                kind,
                place,
                address,
                text,
                person,
                phone,
                Origin.Kind.PUBLIC,
                language,
                IssuePrivacy.NORMAL,
                null);
    }

    private final IssueIntake intake;
    private final IntakeLinks links;
    private final JdbcClient jdbc;

    DemoDoor(IssueIntake intake, IntakeLinks links, JdbcClient jdbc) {
        this.intake = intake;
        this.links = links;
        this.jdbc = jdbc;
    }

    void make(LocalDate today) {
        List<EnterpriseId> enterprises = enterprises("not in ('CHAMBER', 'ASSOCIATION')", 4);
        List<EnterpriseId> chambers = enterprises("in ('CHAMBER', 'ASSOCIATION')", 1);
        links.posters(DemoPrefecture.ACTOR, enterprises);
        links.posters(DemoPrefecture.ACTOR, chambers);
        ASKS.forEach(one -> intake.open(DOOR, one));
        intake.raise(
                CODE,
                new Origin(Origin.Kind.ENTERPRISE_LINK, null),
                new RaiseIssue(
                        enterprises.getFirst(), "厂区专用变压器增容申请交了一个半月，没有答复，影响新线投产。", IssuePrivacy.NORMAL, today, null),
                IntakeFacts.of("生产部", "19900004702"));
        intake.raise(
                CODE,
                new Origin(Origin.Kind.ENTERPRISE_LINK, null),
                new RaiseIssue(
                        enterprises.getLast(), "同一项检查一个月里来了三次，每次要的材料都一样。", IssuePrivacy.CONFIDENTIAL, today, null),
                IntakeFacts.of("", "19900005813"));
        chambers.forEach(chamber -> intake.raise(
                CHAMBER_CODE,
                new Origin(Origin.Kind.CHAMBER, chamber.value()),
                new RaiseIssue(
                        enterprises.get(1), "会员反映：冷链运输车辆进城通行证每月要重新办一次，希望改为半年一办。", IssuePrivacy.NORMAL, today, null),
                IntakeFacts.of("商会秘书处", "0996-2025678")));
    }

    /** Those that somebody can be reached at, in the order of their names. */
    private List<EnterpriseId> enterprises(String kinds, int count) {
        return jdbc.sql("""
                        select e.id from enterprise e where e.merged_into is null and e.kind %s
                          and (e.kind in ('CHAMBER', 'ASSOCIATION') or exists (select 1 from enterprise_contact c
                            where c.enterprise_id = e.id and c.withdrawn_on is null and c.phone <> ''))
                        order by e.name, e.id limit ?
                        """.formatted(kinds)).param(count).query(UUID.class).list().stream()
                .map(EnterpriseId::new)
                .toList();
    }
}
