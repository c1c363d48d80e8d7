package cn.qinqing.demo;

import cn.qinqing.issues.CommonProblemForm;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.CommonProblems;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.PutReplyTemplate;
import cn.qinqing.issues.ReplyTemplates;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates of replies, and what several enterprises raised alike, taken together. */
@Component
class DemoCommon {

    private static final List<PutReplyTemplate> TEMPLATES = List.of(
            template(
                    "UTILITIES",
                    "用电增容",
                    "{企业名称}：您反映的用电问题（{诉求编号}）收悉。经与供电公司核实，增容方案已批复，计划于{完成日期}前送电；期间由供电公司安排临时保障。",
                    "《供电监管办法》第十一条；《电力可靠性管理办法（暂行）》"),
            template("UTILITIES", "冬季用气", "{企业名称}：您反映的用气问题（{诉求编号}）已协调供气企业，自{开始日期}起增加日供气量{气量}立方米。", "《城镇燃气管理条例》第十七条"),
            template(
                    "FINANCE",
                    "贷款展期",
                    "{企业名称}：我单位已组织银企对接，{银行名称}同意按规定办理展期，请于{日期}前备齐材料。展期由银行自主决定，我们继续跟踪。",
                    "《关于加强金融服务民营企业的若干意见》"),
            template(
                    "PERMITS",
                    "审批进度",
                    "{企业名称}：您申请的事项于{受理日期}受理，法定办结时限为{时限}个工作日，现处于{环节}环节，预计{日期}办结。",
                    "《中华人民共和国行政许可法》第四十二条"),
            template(
                    "POLICY",
                    "政策不允许",
                    "{企业名称}：您提出的事项，按现行规定不能办理，理由是：{理由}。您可以申请：{替代政策}。如有异议，可向{复议机关}提出。",
                    "《优化营商环境条例》第四十八条"),
            template(
                    "ARREARS",
                    "拖欠账款转办",
                    "{企业名称}：您反映的账款问题已登记到违约拖欠中小企业款项登记（投诉）平台，编号{平台编号}，由受理单位在法定期限内答复。",
                    "《保障中小企业款项支付条例》第二十六条"));

    private static PutReplyTemplate template(String category, String title, String text, String basis) {
        return new PutReplyTemplate(null, 0, category, title, text, basis);
    }

    private final ReplyTemplates templates;
    private final CommonProblems problems;
    private final JdbcClient jdbc;

    DemoCommon(ReplyTemplates templates, CommonProblems problems, JdbcClient jdbc) {
        this.templates = templates;
        this.problems = problems;
        this.jdbc = jdbc;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        TEMPLATES.forEach(one -> templates.put(DemoPrefecture.ACTOR, one));
        begin(staff, "冬季用气", "园区冬季用气不足", "多家企业反映入冬后日供气量不够，影响满负荷生产；管网压力和指标分配都要研究。", "州发改委");
        CommonProblemId roads = begin(staff, "园区道路", "园区道路破损影响运输", "重载车辆多，路面破损，雨雪天尤其明显；需要统一列入养护计划。", "州交通局");
        if (roads != null) {
            problems.toMeeting(DemoPrefecture.ACTOR, roads, 0, "州政企联席会议第 3 次会议", today.plusDays(12));
        }
    }

    /** Null when fewer than two open issues speak of it. */
    private @Nullable CommonProblemId begin(
            DemoPeople.Staff staff, String word, String title, String text, String unit) {
        List<IssueId> alike = jdbc.sql("""
                        select id from issue where title like concat('%', ?, '%') and privacy = 'NORMAL'
                          and status in ('REGISTERED', 'DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED')
                        order by registered_at desc, number limit 6""")
                .param(word)
                .query((row, n) -> new IssueId(row.getObject(1, UUID.class)))
                .list();
        return alike.size() < 2
                ? null
                : problems.begin(
                        DemoPrefecture.ACTOR,
                        new CommonProblemForm(null, title, text, staff.units().get(unit), alike, null));
    }
}
