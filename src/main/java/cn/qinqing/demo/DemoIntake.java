package cn.qinqing.demo;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueChecks;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssueNature;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueStage;
import cn.qinqing.issues.IssueTranslations;
import cn.qinqing.issues.IssueUrgency;
import cn.qinqing.issues.OpenIntake;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in otherwise than on visits: at the open door, by telephone, from 12345 and by letter; some of it not checked yet. */
@Component
@Order(2)
class DemoIntake implements DemoStep {

    private static final Actor DOOR = new Actor.Job("公开入口", Set.of(Right.ISSUE_RAISE));

    private final IssueIntake intake;
    private final IssueChecks checks;
    private final IssueTranslations translations;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoIntake(
            IssueIntake intake,
            IssueChecks checks,
            IssueTranslations translations,
            AccountActors actors,
            JdbcClient jdbc) {
        this.intake = intake;
        this.checks = checks;
        this.translations = translations;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        Actor.Person clerk = clerk();
        door("人民东路老马拌面店", "652801", "人民东路 12 号", "门前道路开挖三个月还没有回填，送货车进不来，生意少了一半，请给个完工的日子。", "0996-5550131", "zh");
        door("博湖县芦苇编织合作社", "652829", "", "景区不让合作社的货车白天进，芦苇制品送不到店里，能不能划一个固定时段。", "0996-5550132", "zh");
        Raised uyghur = door(
                "轮台县杏园果品店",
                "652822",
                "",
                "دۇكان ئالدىدىكى توك سىمى بۇزۇلۇپ كەتتى، تېزراق رېمونت قىلىپ بېرىڭلار.",
                "0996-5550133",
                "ug");
        checks.verify(clerk, uyghur.id(), "店主本人接听，说的是门前电线杆下的接户线");
        translations.add(clerk, uyghur.id(), "店门前的电线坏了，请尽快派人来修。", "州翻译室", today);
        Raised called = intake.open(
                clerk,
                new OpenIntake(
                        "和静县草原肉联社",
                        EnterpriseKind.COOPERATIVE,
                        "652827",
                        "",
                        "冬季用气压力不足，冷库锅炉烧不起来，问什么时候能恢复。",
                        "巴特尔",
                        "0996-5550134",
                        Origin.Kind.CALL,
                        "zh",
                        IssuePrivacy.NORMAL,
                        null));
        checks.supplement(clerk, called.id(), "来电补充：今早又停了两个小时");
        EnterpriseId listed = enterprise();
        intake.raise(
                clerk,
                new Origin(Origin.Kind.HOTLINE_12345, null),
                new RaiseIssue(listed, "园区道路破损，雨后积水，货车绕行多走八公里。", IssuePrivacy.NORMAL, today, null),
                IntakeFacts.of("办公室", "0996-5550135")
                        .from("", "BZ2026112600417")
                        .classified(IssueNature.HELP, IssueStage.PRODUCING, IssueUrgency.ORDINARY, null));
        intake.raise(
                clerk,
                new Origin(Origin.Kind.LETTER, null),
                new RaiseIssue(listed, "某平台公司拖欠工程款，已对账两次没有付款。", IssuePrivacy.CONFIDENTIAL, today, null),
                IntakeFacts.of("财务部", "0996-5550136")
                        .classified(
                                IssueNature.COMPLAINT,
                                IssueStage.PRODUCING,
                                IssueUrgency.URGENT,
                                new BigDecimal("1860000")));
    }

    private Raised door(String name, String division, String address, String text, String phone, String language) {
        return intake.open(
                DOOR,
                new OpenIntake(
                        name,
                        EnterpriseKind.SOLE_PROPRIETOR,
                        division,
                        address,
                        text,
                        "",
                        phone,
                        Origin.Kind.PUBLIC,
                        language,
                        IssuePrivacy.NORMAL,
                        null));
    }

    private EnterpriseId enterprise() {
        return jdbc.sql(
                        "select id from enterprise where merged_into is null and kind = 'ENTERPRISE' and state = 'OPERATING' order by sort_key, id limit 1")
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .single();
    }

    private Actor.Person clerk() {
        return actors.find(jdbc.sql("select id from account where login = 'clerk'")
                        .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                        .single())
                .orElseThrow();
    }
}
