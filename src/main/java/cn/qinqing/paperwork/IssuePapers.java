package cn.qinqing.paperwork;

import cn.qinqing.issues.HandlerKind;
import cn.qinqing.issues.IssueActions;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueHandler;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.links.LinkOffice;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the papers of an issue say (交办单、答复函): for the desk, the office, and the units that handle it. */
@Service
@Transactional(readOnly = true)
public class IssuePapers {

    private static final Set<Right> RIGHTS =
            Set.of(Right.ISSUE_TRIAGE, Right.ISSUE_APPROVE, Right.ISSUE_HANDLE, Right.ISSUE_SIGN);

    private final IssueQueries queries;
    private final IssueActions actions;
    private final LinkOffice office;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssuePapers(IssueQueries queries, IssueActions actions, LinkOffice office, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.actions = actions;
        this.office = office;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the actor's papers of an issue with these handlers would be made. */
    public static boolean may(Actor actor, IssueWork work) {
        return actor.may(Right.ISSUE_TRIAGE)
                || actor.may(Right.ISSUE_APPROVE)
                || (actor.may(Right.ISSUE_HANDLE) || actor.may(Right.ISSUE_SIGN))
                        && actor.unitId()
                                .filter(unit -> work.handlers().stream()
                                        .anyMatch(one -> one.unit().equals(unit)))
                                .isPresent();
    }

    /**
     * What the dispatch sheet of an issue says.
     *
     * @throws RuleViolation {@code issues.unknown}; {@code paperwork.notYours} for a unit that does not handle it; {@code
     *     paperwork.dispatch.none} before it is dispatched
     */
    public DispatchSheet dispatch(Actor actor, IssueId id) {
        IssueWork work = demand(actor, id);
        IssueDetails issue = queries.details(actor, id);
        if (work.handlers().isEmpty() || issue.row().clock().dispatchedOn() == null) {
            throw new RuleViolation("paperwork.dispatch.none");
        }
        IssuePrivacy privacy = issue.row().privacy();
        boolean open = privacy == IssuePrivacy.NORMAL;
        boolean named = privacy != IssuePrivacy.ANONYMOUS && issue.row().enterprise() != null;
        LocalDate due = issue.row().clock().due();
        return jdbc.sql("""
                        select i.acknowledge_by, i.object_by, (select t.name from issue_term t where t.id = i.term_id),
                          (select count(*) from issue_event ev where ev.issue_id = i.id and ev.command in ('DISPATCH', 'RULE')),
                          (select ev.actor_name from issue_event ev where ev.issue_id = i.id and ev.command in ('DISPATCH', 'RULE')
                            order by ev.seq desc limit 1)
                        from issue i where i.id = ?""")
                .param(id.value())
                .query((row, n) -> new DispatchSheet(
                        issue.row().number() + "-" + row.getInt(4),
                        privacy,
                        named ? issue.row().enterpriseName() : "",
                        issue.row().divisionCode(),
                        issue.category(),
                        open ? issue.origin().kind() : null,
                        open
                                ? Objects.requireNonNullElse(issue.text(), "")
                                : Objects.requireNonNullElse(issue.paraphrase(), ""),
                        issue.row().raisedOn(),
                        Objects.requireNonNull(issue.row().clock().dispatchedOn()),
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        due,
                        issue.row().clock().original() == null
                                ? due
                                : issue.row().clock().original(),
                        row.getString(3),
                        units(work, HandlerKind.LEAD),
                        units(work, HandlerKind.PARALLEL),
                        units(work, HandlerKind.CO),
                        named ? holders("LEADER", issue.row().enterprise()) : "",
                        named ? holders("LIAISON_OFFICER", issue.row().enterprise()) : "",
                        row.getString(5)))
                .single();
    }

    /**
     * What the letter of reply says that was signed last.
     *
     * @throws RuleViolation {@code issues.unknown}, {@code paperwork.notYours}, {@code paperwork.reply.none} while no reply
     *     is signed
     */
    public ReplyLetter reply(Actor actor, IssueId id) {
        IssueWork work = demand(actor, id);
        IssueReply reply = signed(work).orElseThrow(() -> new RuleViolation("paperwork.reply.none"));
        IssueDetails issue = queries.details(actor, id);
        IssuePrivacy privacy = issue.row().privacy();
        return new ReplyLetter(
                issue.row().number(),
                privacy == IssuePrivacy.ANONYMOUS ? "" : issue.row().enterpriseName(),
                privacy == IssuePrivacy.NORMAL ? issue.row().title() : "",
                issue.row().raisedOn(),
                units(work, HandlerKind.LEAD),
                reply,
                office.today().line());
    }

    /** The latest reply that left. */
    public static Optional<IssueReply> signed(IssueWork work) {
        return work.replies().stream().filter(one -> one.signedAt() != null).findFirst();
    }

    private IssueWork demand(Actor actor, IssueId id) {
        if (RIGHTS.stream().noneMatch(actor::may)) {
            throw new RightMissing(Right.ISSUE_TRIAGE);
        }
        IssueWork work = actions.of(actor, id);
        if (!may(actor, work)) {
            throw new RuleViolation("paperwork.notYours");
        }
        return work;
    }

    private static String units(IssueWork work, HandlerKind kind) {
        return work.handlers().stream()
                .filter(one -> one.kind() == kind)
                .map(IssueHandler::name)
                .collect(Collectors.joining("、"));
    }

    private String holders(String role, @Nullable EnterpriseId enterprise) {
        if (enterprise == null) {
            return "";
        }
        LocalDate today = OfficeTime.today(clock);
        List<String> names = jdbc.sql("""
                        select distinct p.name from assignment a
                        left join post_holding h on h.post_id = a.post_id and h.valid_from <= :day and h.valid_to > :day
                        join person p on p.id = coalesce(a.person_id, h.person_id)
                        where a.enterprise_id = :enterprise and a.role = :role and a.valid_from <= :day and a.valid_to > :day
                        order by p.name""")
                .param("day", today)
                .param("enterprise", enterprise.value())
                .param("role", role)
                .query(String.class)
                .list();
        return String.join("、", names);
    }
}
