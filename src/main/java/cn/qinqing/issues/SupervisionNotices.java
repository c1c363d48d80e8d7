package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.SupervisionStore;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervision notices (督办单): the daily sweep makes them, the office signs them, the lead unit answers them once. Whoever
 * may see an issue sees its notices.
 */
@Service
@Transactional
public class SupervisionNotices {

    /** Of an answer, in code points. */
    public static final int LONGEST_ANSWER = 1_000;

    private static final String AT_WORK = "i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED')";

    private static final String FROM = """
             from issue_supervision s join issue i on i.id = s.issue_id join enterprise e on e.id = i.enterprise_id
            join unit u on u.id = s.unit_id where s.state = 'RAISED'""";

    private static final String ROW = """
            select s.id, s.number, s.colour, i.id, i.number, i.title, i.privacy, i.status, u.name, s.clock, s.whom, s.base_on,
              s.made_on, s.due_on, s.original_due_on, s.answer_by, s.signed_name, s.signed_at, s.answer, s.answered_name,
              s.answered_at, i.registered_by,
              exists (select 1 from issue_meeting_topic m where m.issue_id = i.id and m.open_slot = 1)""";

    private final JdbcClient jdbc;
    private final SupervisionStore store;
    private final AuditLog audit;
    private final Clock clock;

    SupervisionNotices(JdbcClient jdbc, SupervisionStore store, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, the newest first where nothing else is asked, in one query. */
    @Transactional(readOnly = true)
    public List<SupervisionRow> page(
            Actor actor, SupervisionFilter filter, List<SortBy<SupervisionSort>> order, long offset, int limit) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        Collections.addAll(params, limit, offset);
        return jdbc.sql(ROW + FROM + where
                        + SortBy.clause(order, SupervisionSort::column, "s.id", SortBy.down(SupervisionSort.MADE))
                        + " limit ? offset ?")
                .params(params)
                .query((row, n) -> row(actor, row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, SupervisionFilter filter) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Whether the actor may answer it: somebody who handles or signs for its unit. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Actor actor, SupervisionRow row) {
        return row.open()
                && (actor.may(Right.ISSUE_HANDLE) || actor.may(Right.ISSUE_SIGN))
                && store.ofUnit(actor, row.id());
    }

    /**
     * The lead unit answers a notice (督办回复): that it has seen it, and what it will do by when.
     *
     * @throws RuleViolation {@code issues.supervision.unknown} when there is none that the actor may see, {@code
     *     issues.supervision.unit} for who does not work in its unit, {@code issues.supervision.answered} when it was
     *     answered already, {@code issues.supervision.answer.missing}, {@code issues.supervision.answer.long}, {@code
     *     shared.right.missing}
     */
    public void answer(Actor actor, UUID notice, String words) {
        if (!actor.may(Right.ISSUE_SIGN)) {
            actor.require(Right.ISSUE_HANDLE);
        }
        SupervisionRow row = visible(actor, notice);
        if (!store.ofUnit(actor, notice)) {
            throw new RuleViolation("issues.supervision.unit", row.unit());
        }
        String answer = words.strip();
        if (answer.isEmpty()) {
            throw new RuleViolation("issues.supervision.answer.missing");
        }
        if (answer.codePointCount(0, answer.length()) > LONGEST_ANSWER) {
            throw new RuleViolation("issues.supervision.answer.long", LONGEST_ANSWER);
        }
        if (!store.answer(actor, notice, answer, clock.instant())) {
            throw new RuleViolation("issues.supervision.answered");
        }
        audit.record(
                actor, "ISSUE_SUPERVISION_ANSWERED", "issue", row.issue().toString(), Map.of("number", row.number()));
    }

    /**
     * The office signs a notice (签发); what is made of it on paper names the signer.
     *
     * @throws RuleViolation {@code issues.supervision.unknown}, {@code issues.supervision.signed} when somebody signed it
     *     already, {@code shared.right.missing}
     */
    public void sign(Actor actor, UUID notice) {
        actor.require(Right.ISSUE_APPROVE);
        SupervisionRow row = visible(actor, notice);
        if (!store.sign(actor, notice, clock.instant())) {
            throw new RuleViolation("issues.supervision.signed");
        }
        audit.record(
                actor, "ISSUE_SUPERVISION_SIGNED", "issue", row.issue().toString(), Map.of("number", row.number()));
    }

    private SupervisionRow visible(Actor actor, UUID notice) {
        List<Object> params = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        IssueQueries.scope(actor, where, params);
        params.add(notice);
        return jdbc.sql(ROW + FROM + where + " and s.id = ?")
                .params(params)
                .query((row, n) -> row(actor, row))
                .optional()
                .orElseThrow(() -> new RuleViolation("issues.supervision.unknown"));
    }

    private static String where(Actor actor, SupervisionFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder();
        IssueQueries.scope(actor, where, params);
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (s.number like ? or i.number like ? or u.name like ?)");
            Collections.addAll(params, part, part, part);
        }
        if (filter.colour() != null) {
            where.append(" and s.colour = ?");
            params.add(filter.colour().name());
        }
        if (filter.open() != null) {
            where.append(filter.open() ? " and " : " and not ")
                    .append("(s.answered_at is null and ")
                    .append(AT_WORK)
                    .append(")");
        }
        if (filter.mine()) {
            List<UUID> self = Stream.concat(
                            actor.personId().map(PersonId::value).stream(),
                            actor.accountId().map(AccountId::value).stream())
                    .toList();
            where.append(
                            " and exists (select 1 from issue_supervision_told t where t.supervision_id = s.id and t.recipient in (")
                    .append(self.isEmpty() ? "null" : String.join(", ", Collections.nCopies(self.size(), "?")))
                    .append("))");
            params.addAll(self);
        }
        if (filter.issue() != null) {
            where.append(" and s.issue_id = ?");
            params.add(filter.issue().value());
        }
        return where.toString();
    }

    private static SupervisionRow row(Actor actor, ResultSet row) throws SQLException {
        IssuePrivacy privacy = IssuePrivacy.valueOf(row.getString(7));
        UUID registeredBy = row.getObject(22, UUID.class);
        boolean words = privacy == IssuePrivacy.NORMAL
                || actor.may(Right.ISSUE_READ_CONFIDENTIAL)
                || actor.accountId()
                        .map(AccountId::value)
                        .filter(one -> one.equals(registeredBy))
                        .isPresent();
        IssueStatus status = IssueStatus.valueOf(row.getString(8));
        Instant answeredAt = instant(row, 21);
        boolean atWork =
                switch (status) {
                    case DISPATCHED, ACKNOWLEDGED, IN_PROGRESS, REOPENED -> true;
                    default -> false;
                };
        return new SupervisionRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                SupervisionColour.valueOf(row.getString(3)),
                new IssueId(row.getObject(4, UUID.class)),
                row.getString(5),
                words ? row.getString(6) : "",
                privacy,
                status,
                row.getString(9),
                LadderClock.valueOf(row.getString(10)),
                LadderWhom.valueOf(row.getString(11)),
                row.getObject(12, LocalDate.class),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class),
                row.getObject(16, LocalDate.class),
                row.getString(17),
                instant(row, 18),
                row.getString(19),
                row.getString(20),
                answeredAt,
                atWork && answeredAt == null,
                row.getBoolean(23));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : OfficeTime.instant(stored);
    }
}
