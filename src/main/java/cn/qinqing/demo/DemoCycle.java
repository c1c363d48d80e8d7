package cn.qinqing.demo;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of the issues that visits raised: the old ones are closed, some were declined or parked, those of the last
 * weeks are on their way, a few of them late.
 */
@Component
class DemoCycle {

    private static final int OLD = 45;
    private static final int FRESH = 10;
    private static final int JUST_NOW = 2;

    /** What an issue is about, who handles it, and in how many working days. */
    private record Matter(String category, String unit, String term, int days, String reply) {}

    private static final Map<String, Matter> MATTERS = Map.ofEntries(
            Map.entry("工业用电价格", matter("UTILITIES", "州发改委", "COMPLEX", 15, "已协助企业申报电力直接交易，本月起执行。")),
            Map.entry("土地证", matter("LAND", "州自然资源局", "COMPLEX", 15, "不动产登记材料已补齐，证书已发放。")),
            Map.entry("银行展期", matter("FINANCE", "州金融办", "COMPLEX", 15, "已组织银企对接，展期十二个月。")),
            Map.entry("园区道路", matter("TRANSPORT", "州交通局", "COMPLEX", 15, "破损路段已修补，余下列入明年计划。")),
            Map.entry("检查频次", matter("INSPECTION", "州司法局", "ORDINARY", 5, "已合并检查事项，改为综合查一次。")),
            Map.entry("冬季用气", matter("UTILITIES", "州发改委", "COMPLEX", 15, "已协调增加日供气量二万立方米。")),
            Map.entry("前任领导承诺", matter("PROMISE", "州财政局", "HARD", 30, "补贴已列入预算，分两年兑现。")),
            Map.entry("技术工人", matter("LABOUR", "州人社局", "ORDINARY", 5, "已与两所职业学校签订定向培养协议。")),
            Map.entry("污水管网", matter("UTILITIES", "州住建局", "COMPLEX", 15, "接驳工程已完工通水。")),
            Map.entry("子女入学", matter("TALENT", "州教育局", "ORDINARY", 5, "已安排就近入学。")),
            Map.entry("拖欠工程款", matter("ARREARS", "州住建局", "HARD", 30, "已转入清欠平台登记，并约谈平台公司。")),
            Map.entry("环评批复", matter("PERMITS", "州生态环境局", "ORDINARY", 5, "批复已下达。")),
            Map.entry("物流成本", matter("TRANSPORT", "州交通局", "COMPLEX", 15, "已落实每周两列铁路运力。")));

    private static final Matter OTHER = matter("OTHER", "州发改委", "ORDINARY", 5, "已办理。");

    private static Matter matter(String category, String unit, String term, int days, String reply) {
        return new Matter(category, unit, term, days, reply);
    }

    /** An issue as the visits left it. */
    record Raised(
            UUID id,
            UUID enterprise,
            String number,
            String title,
            LocalDate on,
            Instant at,
            UUID raiser,
            boolean confidential) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final WorkingDays days;
    private final TransactionTemplate transaction;

    DemoCycle(JdbcClient jdbc, JdbcTemplate batches, WorkingDays days, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.days = days;
        this.transaction = transaction;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        Random random = new Random(503);
        Map<String, UUID> terms = new HashMap<>();
        jdbc.sql("select code, id from issue_term").query(row -> {
            terms.put(row.getString(1), row.getObject(2, UUID.class));
        });
        OfficeCalendar calendar = days.now();
        List<Raised> issues = jdbc.sql("""
                        select id, enterprise_id, number, title, raised_on, registered_at, raised_by_person, privacy <> 'NORMAL' from issue
                        where status = 'REGISTERED' and origin_kind = 'VISIT' order by raised_on, number""")
                .query((row, n) -> new Raised(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        OfficeTime.instant(row.getObject(6, LocalDateTime.class)),
                        row.getObject(7, UUID.class),
                        row.getBoolean(8)))
                .list();
        DemoCycleRows rows = new DemoCycleRows(batches);
        issues.forEach(issue -> {
            Matter matter = MATTERS.entrySet().stream()
                    .filter(one -> issue.title().contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(OTHER);
            IssueStatus goal = goal(random, today.toEpochDay() - issue.on().toEpochDay(), matter.days());
            DemoCyclePath path = new DemoCyclePath(rows, calendar, staff, issue, today, random.nextInt(1_000));
            path.go(goal, matter.category(), matter.unit(), terms.get(matter.term()), matter.days(), matter.reply());
        });
        transaction.executeWithoutResult(status -> rows.store());
    }

    /** Where an issue of that age stands: what its time is over for is mostly done, what came in just now is being looked at. */
    private static IssueStatus goal(Random random, long age, int termDays) {
        int chance = random.nextInt(100);
        if (age > OLD) {
            return chance < 94
                    ? IssueStatus.CLOSED
                    : chance < 97 ? IssueStatus.DECLINED : chance < 99 ? IssueStatus.REFERRED : IssueStatus.PARKED;
        }
        if (age > FRESH) {
            boolean over = age > termDays * 7L / 5 + 4;
            return underWay(chance, over ? 74 : 25, over ? 81 : 72);
        }
        if (age <= JUST_NOW) {
            return chance < 40
                    ? IssueStatus.REGISTERED
                    : chance < 75
                            ? IssueStatus.DISPATCHED
                            : chance < 95 ? IssueStatus.ACKNOWLEDGED : IssueStatus.DECLINE_PROPOSED;
        }
        return chance < 8
                ? IssueStatus.DISPATCHED
                : chance < 28
                        ? IssueStatus.ACKNOWLEDGED
                        : chance < 88
                                ? IssueStatus.IN_PROGRESS
                                : chance < 93
                                        ? IssueStatus.RETURNED
                                        : chance < 96 ? IssueStatus.DECLINE_PROPOSED : IssueStatus.DECLINED;
    }

    private static IssueStatus underWay(int chance, int closed, int working) {
        return chance < closed
                ? IssueStatus.CLOSED
                : chance < working
                        ? IssueStatus.IN_PROGRESS
                        : chance < 87
                                ? IssueStatus.REPLIED
                                : chance < 91
                                        ? IssueStatus.RATED
                                        : chance < 94
                                                ? IssueStatus.NOT_RATED
                                                : chance < 96
                                                        ? IssueStatus.REOPENED
                                                        : chance < 99 ? IssueStatus.DECLINED : IssueStatus.REFERRED;
    }
}
