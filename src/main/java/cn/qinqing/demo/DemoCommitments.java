package cn.qinqing.demo;

import cn.qinqing.commitments.ChangeInterest;
import cn.qinqing.commitments.CommitmentAnswers;
import cn.qinqing.commitments.CommitmentBasis;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentFulfilment;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentPublicity;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.commitments.CommitmentService;
import cn.qinqing.commitments.CommitmentSweep;
import cn.qinqing.commitments.InstalmentForm;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sixty promises of two terms of office, invented: most are kept or on time, some are late, one was changed by law, one is
 * disputed, drafts wait for their legal review, and two posts changed hands so that successors are asked.
 */
@Component
@Order(30)
class DemoCommitments implements DemoStep {

    private static final int PROMISES = 60;

    /** What departments promise, and how. */
    private record Kind(
            String unit,
            String kind,
            CommitmentBasis basis,
            String number,
            String text,
            String details,
            String wan,
            String reason,
            String measures,
            String evidence) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "州工信局",
                    "POLICY",
                    CommitmentBasis.APPROVAL,
                    "巴工信发",
                    "兑现技术改造设备投资奖补",
                    "按公开的奖补办法，认定的设备投资给予一成奖补",
                    "180",
                    "年度专项资金尚未下达",
                    "已列入下一批资金计划，资金到位后十个工作日内拨付",
                    "财政拨付凭证"),
            new Kind(
                    "州自然资源局",
                    "CONTRACT",
                    CommitmentBasis.CONTRACT,
                    "巴自然合",
                    "按出让合同交付净地",
                    "宗地通水、通电、通路、场地平整",
                    "",
                    "地块内管线迁改未完成",
                    "已与管线单位签订迁改协议，分两段交付",
                    "土地移交书"),
            new Kind(
                    "州财政局",
                    "POLICY",
                    CommitmentBasis.MINUTES,
                    "巴财会纪",
                    "拨付标准厂房租金补贴",
                    "按实际入驻面积，三年内补贴",
                    "96",
                    "入驻面积认定有出入",
                    "会同园区现场复核面积，本月内认定",
                    "国库支付凭证"),
            new Kind(
                    "州住建局",
                    "SERVICE",
                    CommitmentBasis.LETTER,
                    "巴建函",
                    "厂区外市政道路通到大门",
                    "长约八百米，双向两车道，含雨水管",
                    "",
                    "冬季停工",
                    "开春复工，五月底前通车",
                    "竣工验收意见"),
            new Kind(
                    "州商务局",
                    "GOAL",
                    CommitmentBasis.MINUTES,
                    "巴商会纪",
                    "协调外贸出口退税备案当年办结",
                    "建立专人台账，逐月通报进度",
                    "",
                    "备案资料往返补正",
                    "安排专人驻企帮办",
                    "备案回执"),
            new Kind(
                    "州人社局",
                    "POLICY",
                    CommitmentBasis.APPROVAL,
                    "巴人社发",
                    "发放新录用职工培训补贴",
                    "按培训合格人数，每人一千元",
                    "42",
                    "合格证书未全部核发",
                    "分批核发、分批拨付",
                    "补贴发放表"),
            new Kind(
                    "州水利局",
                    "CONTRACT",
                    CommitmentBasis.CONTRACT,
                    "巴水合",
                    "按供水协议保障生产用水指标",
                    "年用水量四十万立方米",
                    "",
                    "灌溉季节水量调度紧张",
                    "从备用水源调剂，十二月起补足",
                    "水量计量单"),
            new Kind(
                    "州交通局",
                    "DUTY",
                    CommitmentBasis.LETTER,
                    "巴交函",
                    "大件运输通行许可提前办理",
                    "设备到港前完成沿线桥涵勘验",
                    "",
                    "一座桥需要加固",
                    "加固方案已批，工期四十天",
                    "通行许可证"));

    private final CommitmentService service;
    private final CommitmentFulfilment work;
    private final CommitmentQueries queries;
    private final CommitmentAnswers answers;
    private final CommitmentSweep sweep;
    private final PeopleService people;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoCommitments(
            CommitmentService service,
            CommitmentFulfilment work,
            CommitmentQueries queries,
            CommitmentAnswers answers,
            CommitmentSweep sweep,
            PeopleService people,
            AccountActors actors,
            JdbcClient jdbc) {
        this.service = service;
        this.work = work;
        this.queries = queries;
        this.answers = answers;
        this.sweep = sweep;
        this.people = people;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        Actor clerk = clerk();
        List<UUID> firms = jdbc.sql("""
                        select id from enterprise where kind = 'ENTERPRISE' and state = 'OPERATING' and merged_into is null
                        order by crc32(name), name limit 45""").query(UUID.class).list();
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            posts.add(head(staff.units().get(KINDS.get(i).unit()), i, today));
        }
        List<CommitmentId> made = new ArrayList<>();
        for (int i = 0; i < PROMISES; i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            made.add(service.promise(
                    clerk,
                    form(
                            kind,
                            i,
                            new EnterpriseId(firms.get(i * 7 % firms.size())),
                            staff.units().get(kind.unit()),
                            posts.get(i % KINDS.size()),
                            today)));
        }
        // they were written down when they were given, not on the day of the demonstration
        jdbc.sql("update commitment set recorded_on = promised_on where state <> 'DRAFT'")
                .update();
        jdbc.sql("delete from commitment_taking").update();
        ofLeader(clerk, staff, firms, today);
        for (int i = 0; i < PROMISES; i++) {
            became(clerk, made.get(i), KINDS.get(i % KINDS.size()), i, today);
        }
        sweep.sweep();
        acknowledged(posts, today);
        sweep.sweep();
    }

    /** The head of a department: of the last term, of this one; two of them since a few days and weeks. */
    private PostId head(UnitId unit, int number, LocalDate today) {
        PostId post = people.createPost(
                DemoPrefecture.ACTOR, new PostForm("局长", unit, Organ.GOVERNMENT, false, "652800", null));
        LocalDate term = today.minusYears(2).minusMonths(number % 3);
        LocalDate change =
                switch (number) {
                    case 1 -> today.minusDays(6);
                    case 3 -> today.minusDays(45);
                    default -> null;
                };
        String[] names = {
            "阿布力孜·买买提",
            "刘建疆",
            "巴特尔",
            "马国栋",
            "吐尔逊江·艾力",
            "陈晓梅",
            "道尔吉",
            "赵卫东",
            "古丽娜尔·吾守尔",
            "孙立新",
            "杨海峰",
            "热合曼·库尔班",
            "王春燕",
            "李西平",
            "那仁花",
            "周志远",
            "努尔兰",
            "何文斌"
        };
        holds(post, names[number * 2], new Period(today.minusYears(6), term));
        if (change == null) {
            holds(post, names[number * 2 + 1], Period.openFrom(term));
        } else {
            holds(post, names[number * 2 + 1], new Period(term, change));
            holds(post, names[number == 1 ? 16 : 17], Period.openFrom(change));
        }
        return post;
    }

    /** Two that the leader's predecessor gave, found in the files and written down some days ago. */
    private void ofLeader(Actor clerk, DemoPeople.Staff staff, List<UUID> firms, LocalDate today) {
        PostId post = staff.leaders().getFirst().post();
        holds(post, "艾山江·托乎提", new Period(today.minusYears(6), today.minusYears(2)));
        LocalDate promised = today.minusYears(3);
        for (int i = 0; i < 2; i++) {
            CommitmentId id = service.promise(
                    clerk,
                    CommitmentForm.of(
                                    new EnterpriseId(firms.get(i + 3)),
                                    "GOAL",
                                    i == 0 ? "协调解决二期项目用电增容" : "协调园区铁路专用线接轨",
                                    CommitmentBasis.MINUTES,
                                    "巴政阅〔" + promised.getYear() + "〕" + (i + 21) + "号",
                                    promised,
                                    staff.units().get("州政府办"),
                                    post,
                                    promised,
                                    today.plusMonths(3L + i))
                            .reviewed("法审〔" + promised.getYear() + "〕" + (i + 80) + "号", promised));
            jdbc.sql("update commitment set recorded_on = ? where id = ?")
                    .params(today.minusDays(3), id.value())
                    .update();
            jdbc.sql("delete from commitment_taking where commitment_id = ?")
                    .param(id.value())
                    .update();
        }
    }

    private void holds(PostId post, String name, Period period) {
        people.appoint(
                DemoPrefecture.ACTOR,
                post,
                people.registerPerson(DemoPrefecture.ACTOR, new PersonName(name)),
                period,
                "巴人任〔" + period.from().getYear() + "〕12号");
    }

    private static CommitmentForm form(
            Kind kind, int number, EnterpriseId firm, UnitId unit, PostId post, LocalDate today) {
        boolean last = number % 5 < 2;
        LocalDate promised = last
                ? today.minusMonths(44 - number % 12)
                : today.minusMonths(20 - number % 18).minusDays(number % 9);
        LocalDate due =
                switch (fate(number)) {
                    case LATE, DISPUTED, CHANGED -> today.minusDays(12L + number * 3L);
                    case KEPT -> today.minusDays(30L + number);
                    case PARTS -> today.plusMonths(8);
                    case OPEN, DRAFT -> today.plusDays(15L + number * 6L);
                };
        String document = kind.number() + "〔" + promised.getYear() + "〕" + (number % 40 + 1) + "号";
        CommitmentForm form = CommitmentForm.of(
                        firm, kind.kind(), kind.text(), kind.basis(), document, promised, unit, post, promised, due)
                .about(kind.details(), kind.wan().isEmpty() ? null : new BigDecimal(kind.wan()))
                .told(number % 4 == 0 ? CommitmentPublicity.PUBLIC : CommitmentPublicity.ON_REQUEST);
        if (fate(number) == Fate.DRAFT) {
            return form;
        }
        if (fate(number) == Fate.PARTS) {
            form = form.about(kind.details(), new BigDecimal("150"))
                    .in(List.of(
                            new InstalmentForm(promised.plusMonths(1), new BigDecimal("50"), "首期"),
                            new InstalmentForm(today.plusDays(20), new BigDecimal("50"), "第二期"),
                            new InstalmentForm(due, new BigDecimal("50"), "尾款")));
        }
        return form.reviewed("法审〔" + promised.getYear() + "〕" + (number + 3) + "号", promised);
    }

    /** What becomes of a promise. */
    private enum Fate {
        OPEN,
        LATE,
        KEPT,
        PARTS,
        CHANGED,
        DISPUTED,
        DRAFT
    }

    private static Fate fate(int number) {
        if (number == 17) {
            return Fate.CHANGED;
        }
        if (number == 24) {
            return Fate.DISPUTED;
        }
        if (number >= 56) {
            return Fate.DRAFT;
        }
        return switch (number % 10) {
            case 0, 3, 6 -> Fate.KEPT;
            case 1, 7 -> Fate.LATE;
            case 8 -> Fate.PARTS;
            default -> Fate.OPEN;
        };
    }

    private void became(Actor clerk, CommitmentId id, Kind kind, int number, LocalDate today) {
        switch (fate(number)) {
            case KEPT ->
                work.keep(clerk, id, 0, today.minusDays(20L + number), kind.evidence() + "　第" + (number + 100) + "号");
            case LATE -> work.explain(clerk, id, 0, kind.reason(), kind.measures());
            case PARTS -> {
                CommitmentDetails details = queries.details(clerk, id);
                work.keepPart(
                        clerk,
                        id,
                        0,
                        details.instalments().getFirst().id(),
                        details.instalments().getFirst().dueOn(),
                        kind.evidence() + "　第" + (number + 200) + "号");
            }
            case CHANGED ->
                work.changeByLaw(
                        clerk,
                        id,
                        0,
                        ChangeInterest.PUBLIC,
                        "地块划入生态保护红线，经专家论证、法制审核、州政府常务会议审定，另行安排同等条件用地",
                        "巴政发〔" + today.minusMonths(3).getYear() + "〕18号",
                        today.minusMonths(3),
                        "补偿前期勘察设计和临时设施损失62万元，已于决定后三十日内支付");
            case DISPUTED ->
                answers.say(link(id), id, queries.row(clerk, id).version(), false, "补贴只到了一半，问了几次都说等一等，没有书面答复。");
            case OPEN, DRAFT -> {}
        }
    }

    private Actor link(CommitmentId id) {
        EnterpriseId firm = queries.row(DemoPrefecture.ACTOR, id).enterprise();
        return new Actor.Link(Ids.next(), firm, "企业（链接）", EnumSet.of(Right.COMMITMENT_READ, Right.COMMITMENT_ANSWER));
    }

    /** Who took a post over long ago has acknowledged what hung on it; the two new ones have not yet. */
    private void acknowledged(List<PostId> posts, LocalDate today) {
        for (int i = 0; i < posts.size(); i++) {
            if (i != 1 && i != 3) {
                jdbc.sql("""
                                update commitment_taking t join person p on p.id = t.person_id set t.acknowledged_by = p.name,
                                  t.acknowledged_at = ?, t.words = '已了解，继续履行', t.open_slot = null where t.post_id = ? and t.open_slot = 1""")
                        .params(
                                OfficeTime.column(today.minusYears(2)
                                        .plusDays(9)
                                        .atTime(11, 20 + i)
                                        .atZone(OfficeTime.ZONE)
                                        .toInstant()),
                                posts.get(i).value())
                        .update();
            }
        }
    }

    private Actor.Person clerk() {
        return jdbc.sql("select id from account where login = 'clerk'")
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(actors::find)
                .orElseThrow();
    }
}
