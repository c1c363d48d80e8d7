package cn.qinqing.demo;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What practice adds to the way of an issue: one is given to a person of the unit, one is proposed to a county, an enterprise
 * objects to a decline, a head lets somebody sign simple questions. Done once: with the first assignment it is there.
 */
@Component
class DemoGuards {

    private static final String UNIT = "州自然资源局";

    private final JdbcClient jdbc;

    DemoGuards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An issue as these steps find it. */
    private record Found(UUID id, int round, String status, LocalDateTime last, int seq) {}

    @Transactional
    void make(DemoPeople.Staff staff, LocalDate today) {
        if (jdbc.sql("select exists (select 1 from issue_assignment)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        Instant now = today.atTime(9, 30).atZone(OfficeTime.ZONE).toInstant();
        DemoPeople.Officer handler = staff.officerOf(UNIT, 0);
        DemoPeople.Officer head = staff.officerOf(UNIT, 1);
        first("i.status = 'IN_PROGRESS' and i.lead_unit_id = '" + handler.unit().value() + "'")
                .ifPresent(issue -> assign(issue, handler, head));
        jdbc.sql("""
                        insert into issue_sign_delegation (id, unit_id, person_id, valid_from, valid_to, given_by, given_name, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        handler.unit().value(),
                        handler.person().value(),
                        today.minusDays(20),
                        today.plusDays(40),
                        head.person().value(),
                        head.name(),
                        OfficeTime.column(now))
                .update();
        DemoPeople.Officer desk = staff.officerOf("州商务局", 0);
        first("i.status = 'REGISTERED' and e.division_code = '652801'").ifPresent(issue -> {
            request(issue, "HANDING", "kel", "库尔勒市", "供水管网由市里管理，请市里办理", desk);
            event(issue, "ASK_HANDING", issue.status(), desk, "供水管网由市里管理，请市里办理", "issues.detail.handing\u001f库尔勒市");
        });
        first("i.status = 'DECLINED'").ifPresent(issue -> {
            String words = "上月说的是老厂区，这次是新厂区，不是一件事";
            request(issue, "OBJECTION", null, words, words, null);
            event(issue, "OBJECT", "DECLINE_OBJECTED", null, words, null);
            jdbc.sql("update issue set status = 'DECLINE_OBJECTED', version = version + 1 where id = ?")
                    .param(issue.id())
                    .update();
        });
    }

    private void assign(Found issue, DemoPeople.Officer to, DemoPeople.Officer by) {
        jdbc.sql("""
                        insert into issue_assignment (id, issue_id, unit_id, section, person_id, person_name, assigned_by, assigned_name,
                          assigned_at)
                        values (?, ?, ?, '企业服务科', ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        issue.id(),
                        to.unit().value(),
                        to.person().value(),
                        to.name(),
                        by.person().value(),
                        by.name(),
                        after(issue))
                .update();
        event(issue, "ASSIGN", issue.status(), by, null, "issues.detail.assignedSection\u001f企业服务科\u001f" + to.name());
        jdbc.sql("insert ignore into issue_party (issue_id, person_id, side, since) values (?, ?, 'HANDLER', ?)")
                .params(issue.id(), by.person().value(), after(issue))
                .update();
    }

    /** The latest issue that nobody told in confidence. */
    private Optional<Found> first(String where) {
        return jdbc.sql("""
                        select i.id, i.round, i.status, (select max(v.happened_at) from issue_event v where v.issue_id = i.id),
                          (select max(v.seq) from issue_event v where v.issue_id = i.id)
                        from issue i join enterprise e on e.id = i.enterprise_id
                        where i.privacy = 'NORMAL' and i.origin_kind = 'VISIT' and\s""" + where + " order by i.raised_on desc, i.number desc limit 1")
                .query((row, n) -> new Found(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class),
                        row.getInt(5)))
                .optional();
    }

    /** Two hours after what happened before. */
    private static LocalDateTime after(Found issue) {
        return issue.last().plusHours(2);
    }

    private void request(
            Found issue,
            String kind,
            @Nullable String code,
            String words,
            String reason,
            DemoPeople.@Nullable Officer by) {
        jdbc.sql("""
                        insert into issue_request (id, issue_id, round, kind, code, words, reason, asked_by, asked_link, asked_name, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        issue.id(),
                        issue.round(),
                        kind,
                        code,
                        words,
                        reason,
                        by == null ? null : by.person().value(),
                        by == null ? Ids.next() : null,
                        by == null ? nameOf(issue) : by.name(),
                        after(issue)))
                .update();
    }

    private String nameOf(Found issue) {
        return jdbc.sql("select e.name from issue i join enterprise e on e.id = i.enterprise_id where i.id = ?")
                .param(issue.id())
                .query(String.class)
                .single();
    }

    private void event(
            Found issue,
            String command,
            String to,
            DemoPeople.@Nullable Officer by,
            @Nullable String reason,
            @Nullable String detail) {
        jdbc.sql("""
                        insert into issue_event (id, issue_id, seq, happened_at, command, from_status, to_status, signer_id, actor_name, reason,
                          detail)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        issue.id(),
                        issue.seq() + 1,
                        after(issue),
                        command,
                        issue.status(),
                        to,
                        by == null ? null : by.person().value(),
                        by == null ? nameOf(issue) : by.name(),
                        reason,
                        detail))
                .update();
    }
}
