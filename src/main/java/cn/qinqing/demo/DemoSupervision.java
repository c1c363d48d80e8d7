package cn.qinqing.demo;

import cn.qinqing.issues.SupervisionSweep;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first sweep of the ladder over what is late, some of its notices signed and answered; arrears at the platform. */
@Component
class DemoSupervision {

    private static final List<String> ANSWERS =
            List.of("已收到。本周五前到企业现场核实，下周三前答复。", "已收到。答复正在会签，已电话催办，三个工作日内发出。", "已收到。正在等待上级批复，已向企业说明，到期前申请延期。");

    private final SupervisionSweep sweep;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoSupervision(SupervisionSweep sweep, JdbcClient jdbc, TransactionTemplate transaction) {
        this.sweep = sweep;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Made(UUID id, UUID unit, UUID handler, String handlerName) {}

    void make(LocalDate today) {
        transaction.executeWithoutResult(status -> arrears(today));
        sweep.sweep();
        transaction.executeWithoutResult(status -> answers(today));
    }

    /** What is owed and was handed over: its dates are the platform's. */
    private void arrears(LocalDate today) {
        LocalDate received = today.minusDays(12);
        List<UUID> owed = jdbc.sql("""
                        select id from issue where category_code = 'ARREARS' and status = 'IN_PROGRESS' and dispatched_on <= ?
                        order by number limit 2""").param(received).query(UUID.class).list();
        for (int i = 0; i < owed.size(); i++) {
            LocalDate forwarded = received.plusDays(5L + i);
            jdbc.sql("""
                            insert into issue_arrears (issue_id, platform, receipt_no, received_on, forwarded_on, forward_by, answer_by, longest,
                              noted_by, noted_at)
                            values (?, '违约拖欠中小企业款项登记（投诉）平台', ?, ?, ?, ?, ?, ?, '经办人', ?)""")
                    .params(
                            owed.get(i),
                            "TS" + received.getYear() + "65280" + (417 + i),
                            received,
                            forwarded,
                            received.plusDays(14),
                            forwarded.plusDays(30),
                            forwarded.plusDays(90),
                            at(received, 17))
                    .update();
            jdbc.sql("update issue set due_on = ?, yellow_from = ?, clock_days = null where id = ?")
                    .params(forwarded.plusDays(30), forwarded.plusDays(24), owed.get(i))
                    .update();
        }
    }

    /** Every third one is answered by a handler of the unit, red ones are signed. */
    private void answers(LocalDate today) {
        List<Made> notices = jdbc.sql("""
                        select s.id, s.unit_id, p.person_id, pe.name from issue_supervision s
                        join issue_party p on p.issue_id = s.issue_id and p.side = 'HANDLER' join person pe on pe.id = p.person_id
                        where s.state = 'RAISED' group by s.id order by s.number""")
                .query((row, n) -> new Made(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4)))
                .list();
        for (int i = 0; i < notices.size(); i += 3) {
            Made one = notices.get(i);
            jdbc.sql(
                            "update issue_supervision set answer = ?, answered_by = ?, answered_name = ?, answered_at = ? where id = ?")
                    .params(
                            ANSWERS.get(i / 3 % ANSWERS.size()),
                            one.handler(),
                            one.handlerName(),
                            at(today, 11),
                            one.id())
                    .update();
        }
        jdbc.sql("""
                        update issue_supervision set signed_name = '联络办', signed_at = ?
                        where state = 'RAISED' and colour = 'RED' and answered_at is not null""").param(at(today, 10)).update();
    }

    private static LocalDateTime at(LocalDate day, int hour) {
        Instant moment =
                day.atTime(LocalTime.of(hour, 5)).atZone(OfficeTime.ZONE).toInstant();
        return OfficeTime.column(moment);
    }
}
