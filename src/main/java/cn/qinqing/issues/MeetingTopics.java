package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.issues.domain.MeetingTopicStore;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to go to the joint meeting (联席会议议题清单): the sixth step of the ladder puts issues there, the office too. Whoever
 * prepares a meeting takes them from here and says what it decided.
 */
@Service
@Transactional
public class MeetingTopics {

    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_MEETING = 100;

    private static final String ROW = """
            select m.id, i.id, i.number, i.title, i.privacy, i.status, e.name, u.name, i.due_on, i.original_due_on, m.put_on, s.number,
              m.put_name, m.reason, m.outcome, m.meeting, m.words, m.settled_name, m.settled_at, i.registered_by""";

    private static final String FROM = """
             from issue_meeting_topic m join issue i on i.id = m.issue_id join enterprise e on e.id = i.enterprise_id
            left join unit u on u.id = i.lead_unit_id left join issue_supervision s on s.id = m.supervision_id where 1 = 1""";

    private final JdbcClient jdbc;
    private final IssueRepository issues;
    private final IssueQueries queries;
    private final MeetingTopicStore store;
    private final AuditLog audit;
    private final Clock clock;

    MeetingTopics(
            JdbcClient jdbc,
            IssueRepository issues,
            IssueQueries queries,
            MeetingTopicStore store,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.issues = issues;
        this.queries = queries;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, what waits longest first where nothing else is asked, in one query. */
    @Transactional(readOnly = true)
    public List<MeetingTopic> page(
            Actor actor, MeetingTopicFilter filter, List<SortBy<MeetingTopicSort>> order, long offset, int limit) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        Collections.addAll(params, limit, offset);
        return jdbc.sql(ROW + FROM + where
                        + SortBy.clause(order, MeetingTopicSort::column, "m.id", SortBy.up(MeetingTopicSort.PUT))
                        + " limit ? offset ?")
                .params(params)
                .query((row, n) -> row(actor, row))
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, MeetingTopicFilter filter) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(Actor actor, MeetingTopicFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder();
        IssueQueries.scope(actor, where, params);
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            // the name of an anonymous enterprise is not found by it either
            where.append(" and (i.number like ? or u.name like ? or i.privacy <> 'ANONYMOUS' and e.name like ?)");
            Collections.addAll(params, part, part, part);
        }
        if (filter.waits() != null) {
            where.append(filter.waits() ? " and m.open_slot = 1" : " and m.open_slot is null");
        }
        if (filter.issue() != null) {
            where.append(" and m.issue_id = ?");
            params.add(filter.issue().value());
        }
        return where.toString();
    }

    /**
     * The office puts an issue on the list (提交联席会议): what concerns several units, or is disputed.
     *
     * @throws RuleViolation {@code issues.unknown}; {@code issues.topic.over} for what is ended; {@code issues.topic.waits}
     *     when it is on the list; {@code issues.topic.reason.missing}, {@code issues.topic.reason.long}; {@code
     *     shared.right.missing}
     */
    public void put(Actor actor, IssueId id, String why) {
        office(actor);
        var issue = issues.findForChange(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        queries.details(actor, id);
        if (!issue.status().open()) {
            throw new RuleViolation("issues.topic.over");
        }
        String reason = within(why, LONGEST_WORDS, "issues.topic.reason.missing", "issues.topic.reason.long");
        if (!store.put(actor, issue, reason, clock.instant())) {
            throw new RuleViolation("issues.topic.waits");
        }
        audit.record(actor, "ISSUE_TOPIC_PUT", "issue", id.toString(), Map.of("number", issue.number()));
    }

    /**
     * Takes an issue off the list: a meeting took it, or none is needed.
     *
     * @param meeting which one took it; empty where none is needed
     * @param words what it decided, or why none is needed
     * @throws RuleViolation {@code issues.topic.unknown}, {@code issues.topic.settled} when it is off the list; {@code
     *     issues.topic.outcome.missing}; {@code issues.topic.meeting.missing}, {@code issues.topic.meeting.long}; {@code
     *     issues.topic.words.missing}, {@code issues.topic.words.long}; {@code shared.right.missing}
     */
    public void settle(Actor actor, UUID id, MeetingTopic.@Nullable Outcome outcome, String meeting, String words) {
        office(actor);
        List<Object> params = new ArrayList<>();
        StringBuilder where = new StringBuilder();
        IssueQueries.scope(actor, where, params);
        params.add(id);
        MeetingTopic topic = jdbc.sql(ROW + FROM + where + " and m.id = ?")
                .params(params)
                .query((row, n) -> row(actor, row))
                .optional()
                .orElseThrow(() -> new RuleViolation("issues.topic.unknown"));
        if (outcome == null) {
            throw new RuleViolation("issues.topic.outcome.missing");
        }
        String taken = outcome == MeetingTopic.Outcome.TAKEN
                ? within(meeting, LONGEST_MEETING, "issues.topic.meeting.missing", "issues.topic.meeting.long")
                : null;
        String said = within(words, LONGEST_WORDS, "issues.topic.words.missing", "issues.topic.words.long");
        if (!store.settle(actor, id, outcome, taken, said, clock.instant())) {
            throw new RuleViolation("issues.topic.settled");
        }
        audit.record(
                actor,
                "ISSUE_TOPIC_SETTLED",
                "issue",
                topic.issue().toString(),
                Map.of("number", topic.number(), "outcome", outcome.name()));
    }

    private static void office(Actor actor) {
        if (!actor.may(Right.ISSUE_APPROVE)) {
            actor.require(Right.ISSUE_TRIAGE);
        }
    }

    private static String within(String text, int longest, String missing, String tooLong) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw new RuleViolation(missing);
        }
        if (words.codePointCount(0, words.length()) > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return words;
    }

    private static MeetingTopic row(Actor actor, ResultSet row) throws SQLException {
        IssuePrivacy privacy = IssuePrivacy.valueOf(row.getString(5));
        UUID registeredBy = row.getObject(20, UUID.class);
        boolean words = privacy == IssuePrivacy.NORMAL
                || actor.may(Right.ISSUE_READ_CONFIDENTIAL)
                || actor.accountId()
                        .map(AccountId::value)
                        .filter(one -> one.equals(registeredBy))
                        .isPresent();
        String outcome = row.getString(15);
        LocalDateTime settled = row.getObject(19, LocalDateTime.class);
        return new MeetingTopic(
                row.getObject(1, UUID.class),
                new IssueId(row.getObject(2, UUID.class)),
                row.getString(3),
                words ? row.getString(4) : "",
                privacy,
                IssueStatus.valueOf(row.getString(6)),
                words || privacy != IssuePrivacy.ANONYMOUS ? row.getString(7) : "",
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                outcome == null ? null : MeetingTopic.Outcome.valueOf(outcome),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                settled == null ? null : OfficeTime.instant(settled));
    }
}
