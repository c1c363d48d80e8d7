package cn.qinqing.demo;

import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight thousand visits over two years, and the two thousand five hundred issues that they raised. */
@Component
class DemoVisits {

    private static final int VISITS = 8_000;
    private static final int ISSUES = 2_500;
    private static final List<String> MODES =
            List.of("ON_SITE", "ON_SITE", "ON_SITE", "PHONE", "PHONE", "MEETING", "VIDEO", "RECEIVED");
    private static final List<String> TEXTS = List.of(
            "了解生产经营情况，订单饱满，三条线满负荷运行。",
            "看了二期工地，主体已封顶，计划明年春天试车。",
            "介绍了今年的惠企政策，企业已领取办事指南。",
            "企业反映用工稳定，原料价格偏高。",
            "参观新车间，了解技改进度。",
            "电话了解近况，一切正常。");
    private static final List<String> ISSUE_TEXTS = List.of(
            "工业用电价格偏高，希望纳入直接交易",
            "土地证办理迟缓，已等待8个月",
            "希望协调银行展期贷款2000万元",
            "园区道路破损，货车进出困难",
            "检查频次过多，上月接待检查6次",
            "冬季用气指标不足，影响二期投产",
            "前任领导承诺的厂房租金补贴未兑现",
            "技术工人难招，希望对接职业学校",
            "污水管网未接通",
            "高层次人才子女入学问题",
            "政府平台公司拖欠工程款",
            "环评批复进度慢",
            "物流成本高，希望协调铁路运力");

    private final JdbcTemplate jdbc;
    private final Bodies bodies;
    private final TransactionTemplate transaction;

    DemoVisits(JdbcTemplate jdbc, Bodies bodies, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.transaction = transaction;
    }

    void make(Random random, List<DemoEnterprises.Subject> subjects, DemoPeople.Staff staff, LocalDate today) {
        UUID body = bodies.prefecture().id().value();
        List<Object[]> visits = new ArrayList<>();
        List<Object[]> contacts = new ArrayList<>();
        List<Object[]> timeline = new ArrayList<>();
        List<Object[]> issues = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        int[] numbers = new int[3];
        for (int i = 0; i < VISITS; i++) {
            DemoEnterprises.Subject subject = subjects.get(random.nextInt(subjects.size()));
            LocalDate day = today.minusDays((long) (VISITS - 1 - i) * 730 / VISITS);
            Instant noted = day.atTime(11 + random.nextInt(8), random.nextInt(60))
                    .atZone(OfficeTime.ZONE)
                    .toInstant();
            String mode = MODES.get(random.nextInt(MODES.size()));
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            boolean raises = i * (long) ISSUES / VISITS != (i + 1L) * ISSUES / VISITS;
            UUID visit = Ids.at(noted.toEpochMilli(), random.nextLong(), random.nextLong());
            visits.add(new Object[] {
                visit,
                body,
                subject.id().value(),
                day,
                mode,
                text,
                !raises,
                raises ? 1 : 0,
                subject.officer().unit().value(),
                subject.officer().person().value(),
                OfficeTime.column(noted)
            });
            contacts.add(new Object[] {
                Ids.next(),
                subject.id().value(),
                day,
                mode,
                mode.equals("ON_SITE") || mode.equals("MEETING"),
                subject.officer().unit().value(),
                visit
            });
            timeline.add(entry(subject, day, noted, "visits.timeline." + mode, text, "visit", visit));
            if (raises) {
                issue(random, subject, day, noted, visit, body, today, numbers, issues, events, timeline);
            }
        }
        store(visits, contacts, timeline, issues, events);
        numbers(body, today, numbers);
    }

    private void issue(
            Random random,
            DemoEnterprises.Subject subject,
            LocalDate day,
            Instant noted,
            UUID visit,
            UUID body,
            LocalDate today,
            int[] numbers,
            List<Object[]> issues,
            List<Object[]> events,
            List<Object[]> timeline) {
        String text = ISSUE_TEXTS.get(random.nextInt(ISSUE_TEXTS.size()));
        int value = ++numbers[today.getYear() - day.getYear()];
        String number = "巴企诉〔%d〕%04d号".formatted(day.getYear(), value);
        boolean confidential = random.nextInt(25) == 0;
        UUID issue = Ids.at(noted.toEpochMilli(), random.nextLong(), random.nextLong());
        issues.add(new Object[] {
            issue,
            number,
            body,
            subject.id().value(),
            text + "。",
            text,
            confidential ? "CONFIDENTIAL" : "NORMAL",
            visit,
            day,
            OfficeTime.column(noted),
            subject.officer().person().value()
        });
        events.add(new Object[] {
            Ids.next(),
            issue,
            OfficeTime.column(noted),
            subject.officer().person().value(),
            subject.officer().name()
        });
        timeline.add(new Object[] {
            Ids.next(),
            subject.id().value(),
            day,
            OfficeTime.column(noted),
            "issues.timeline.registered",
            number + " " + text,
            confidential ? "CONFIDENTIAL" : "STAFF",
            subject.officer().name(),
            "issue",
            issue
        });
    }

    private static Object[] entry(
            DemoEnterprises.Subject subject,
            LocalDate day,
            Instant noted,
            String kind,
            String text,
            String ref,
            UUID id) {
        return new Object[] {
            Ids.next(),
            subject.id().value(),
            day,
            OfficeTime.column(noted),
            kind,
            text,
            "STAFF",
            subject.officer().name(),
            ref,
            id
        };
    }

    private void store(
            List<Object[]> visits,
            List<Object[]> contacts,
            List<Object[]> timeline,
            List<Object[]> issues,
            List<Object[]> events) {
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    "insert into visit (id, operating_body_id, enterprise_id, visit_on, mode, state, text, no_issue, issue_count, unit_id, recorder_person_id, recorded_at) values (?, ?, ?, ?, ?, 'HELD', ?, ?, ?, ?, ?, ?)",
                    visits);
            jdbc.batchUpdate(
                    "insert into contact_log (id, enterprise_id, contact_on, mode, state, counts, unit_id, ref_kind, ref_id) values (?, ?, ?, ?, 'HELD', ?, ?, 'visit', ?)",
                    contacts);
            jdbc.batchUpdate(
                    "insert into issue (id, number, operating_body_id, enterprise_id, text, title, privacy, status, origin_kind, origin_id, raised_on, registered_at, raised_by_person) values (?, ?, ?, ?, ?, ?, ?, 'REGISTERED', 'VISIT', ?, ?, ?, ?)",
                    issues);
            jdbc.batchUpdate(
                    "insert into issue_event (id, issue_id, seq, happened_at, command, to_status, signer_id, actor_name) values (?, ?, 1, ?, 'REGISTER', 'REGISTERED', ?, ?)",
                    events);
            jdbc.batchUpdate(
                    "insert into timeline_entry (id, enterprise_id, happened_on, noted_at, kind, summary, visibility, actor_name, ref_kind, ref_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    timeline);
        });
    }

    /** The next real issue goes on after the invented ones. */
    private void numbers(UUID body, LocalDate today, int[] numbers) {
        for (int back = 0; back < numbers.length; back++) {
            if (numbers[back] > 0) {
                jdbc.update(
                        "insert into number_series (body_id, series, year, `last_value`) values (?, '企诉', ?, ?)",
                        body,
                        today.getYear() - back,
                        numbers[back]);
            }
        }
    }
}
