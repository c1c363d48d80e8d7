package cn.qinqing.issues.domain;

import cn.qinqing.issues.FirmAct;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueProgress;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads issues as their enterprises may see them. */
@Component
public class ProgressStore {

    private static final String SELECT = """
            select i.id, i.number, i.enterprise_id, i.raised_on, i.privacy, i.status, i.text, u.name, i.due_on, i.original_due_on,
              i.review_on, s.code, d.code, d.words, r.signed_at, r.outcome, r.text, r.basis,
              exists (select 1 from issue_request w where w.issue_id = i.id and w.kind = 'WITHDRAWAL' and w.open_slot = 1),
              (select max(c.closed_at) from issue_closure c where c.issue_id = i.id),
              exists (select 1 from issue_request o where o.issue_id = i.id and o.kind = 'OBJECTION')
            from issue i
              left join unit u on u.id = i.lead_unit_id
              left join issue_request d on i.status = 'DECLINED' and d.id = (select x.id from issue_request x
                where x.issue_id = i.id and x.kind = 'DECLINE' and x.granted order by x.decided_at desc limit 1)
              left join issue_request s on i.status = 'SUSPENDED' and s.id = (select x.id from issue_request x
                where x.issue_id = i.id and x.kind = 'SUSPENSION' and x.granted order by x.decided_at desc limit 1)
              left join issue_reply r on r.id = (select x.id from issue_reply x
                where x.issue_id = i.id and x.signed_at is not null order by x.round desc limit 1)
            """;

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One, with its history, the first step first. */
    public Optional<IssueProgress> find(IssueId id, LocalDate today) {
        return jdbc.sql(SELECT + " where i.id = ?")
                .param(id.value())
                .query((row, n) -> progress(row, today, history(id)))
                .optional();
    }

    /**
     * Those of an enterprise without their histories, the latest first, at most 200; what was raised anonymously is left out,
     * as is what an earlier ledger told. A chamber finds what it raised for its members too.
     */
    public List<IssueProgress> of(EnterpriseId enterprise, LocalDate today) {
        return jdbc.sql(SELECT + """
                         where i.privacy <> 'ANONYMOUS' and i.status not in ('IMPORTED_OPEN', 'IMPORTED_CLOSED')
                          and (i.enterprise_id = ? or i.origin_kind = 'CHAMBER' and i.origin_id = ?)
                        order by i.registered_at desc, i.id desc limit ?""")
                .params(enterprise.value(), enterprise.value(), MOST)
                .query((row, n) -> progress(row, today, List.of()))
                .list();
    }

    /** Whether a chamber raised it. */
    public boolean raisedBy(IssueId id, EnterpriseId chamber) {
        return jdbc.sql("select count(*) from issue where id = ? and origin_kind = 'CHAMBER' and origin_id = ?")
                        .params(id.value(), chamber.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The round of handling in which it is. */
    public int round(IssueId id) {
        return jdbc.sql("select round from issue where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<IssueProgress.Step> history(IssueId id) {
        return jdbc.sql("select happened_at, command from issue_event where issue_id = ? order by seq")
                .param(id.value())
                .query((row, n) -> new IssueProgress.Step(day(row.getObject(1, LocalDateTime.class)), row.getString(2)))
                .list();
    }

    private static IssueProgress progress(ResultSet row, LocalDate today, List<IssueProgress.Step> history)
            throws SQLException {
        IssuePrivacy privacy = IssuePrivacy.valueOf(row.getString(5));
        IssueStatus status = IssueStatus.valueOf(row.getString(6));
        boolean open = privacy == IssuePrivacy.NORMAL;
        LocalDate due = row.getObject(9, LocalDate.class);
        LocalDate original = row.getObject(10, LocalDate.class);
        boolean withdrawing = row.getBoolean(19);
        LocalDateTime closed = row.getObject(20, LocalDateTime.class);
        return new IssueProgress(
                new IssueId(row.getObject(1, UUID.class)),
                row.getString(2),
                new EnterpriseId(row.getObject(3, UUID.class)),
                row.getObject(4, LocalDate.class),
                privacy,
                status,
                open ? row.getString(7) : null,
                open ? row.getString(8) : null,
                status.open() ? due : null,
                status.open() && original != null && !original.equals(due) ? original : null,
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getString(13) == null ? null : new IssueProgress.Declined(row.getString(13), row.getString(14)),
                answer(row, open),
                withdrawing,
                history,
                acts(status, withdrawing, closed, row.getBoolean(21), today));
    }

    private static IssueProgress.@Nullable Answer answer(ResultSet row, boolean open) throws SQLException {
        LocalDateTime signed = row.getObject(15, LocalDateTime.class);
        return signed == null
                ? null
                : new IssueProgress.Answer(
                        day(signed),
                        OutcomeCode.valueOf(row.getString(16)),
                        open ? row.getString(17) : null,
                        open ? row.getString(18) : null);
    }

    private static Set<FirmAct> acts(
            IssueStatus status,
            boolean withdrawing,
            @Nullable LocalDateTime closed,
            boolean objected,
            LocalDate today) {
        Set<FirmAct> acts = EnumSet.noneOf(FirmAct.class);
        Arrays.stream(FirmAct.values()).filter(one -> one.from(status)).forEach(acts::add);
        if (withdrawing) {
            acts.remove(FirmAct.WITHDRAW);
        }
        if (objected) {
            acts.remove(FirmAct.OBJECT);
        }
        if (closed != null && today.isAfter(day(closed).plusDays(IssueReopening.DAYS_AFTER_CLOSING))) {
            acts.remove(FirmAct.AGAIN);
        }
        return acts;
    }

    private static LocalDate day(LocalDateTime column) {
        return OfficeTime.dayOf(OfficeTime.instant(column));
    }
}
