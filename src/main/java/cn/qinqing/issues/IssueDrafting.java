package cn.qinqing.issues;

import cn.qinqing.issues.domain.AssignmentStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueNews;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.issues.domain.UnitInside;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to an issue within its lead unit (单位内部办理): it is given to a section and a person, and a draft passes the
 * levels of the unit before its head signs it. The deadline is met by sending alone.
 */
@Service
@Transactional
public class IssueDrafting {

    private static final int LONGEST_SECTION = 60;

    private final IssueDesk desk;
    private final IssueRepository issues;
    private final IssueQueries queries;
    private final AssignmentStore assignments;
    private final SigningStore signing;
    private final UnitInside inside;
    private final IssueNews news;

    IssueDrafting(
            IssueDesk desk,
            IssueRepository issues,
            IssueQueries queries,
            AssignmentStore assignments,
            SigningStore signing,
            UnitInside inside,
            IssueNews news) {
        this.desk = desk;
        this.issues = issues;
        this.queries = queries;
        this.assignments = assignments;
        this.signing = signing;
        this.inside = inside;
        this.news = news;
    }

    /**
     * Gives an issue to a section and a person of the lead unit (分派科室、经办人); given again, it passes on.
     *
     * @throws RuleViolation {@code issues.assign.person.missing}, {@code issues.assign.person.unknown} for who handles nothing
     *     in this unit, {@code issues.assign.section.long}; and what {@link IssueDesk#take} refuses
     */
    public void assign(Actor actor, AssignIssue assign) {
        IssueGuards.demand(actor, IssueCommand.ASSIGN);
        IssueDesk.Taken taken = desk.take(actor, assign.issue(), IssueCommand.ASSIGN, "");
        String section = assign.section().strip();
        if (section.codePointCount(0, section.length()) > LONGEST_SECTION) {
            throw new RuleViolation("issues.assign.section.long", LONGEST_SECTION);
        }
        if (assign.person() == null) {
            throw new RuleViolation("issues.assign.person.missing");
        }
        UnitId unit = taken.issue().lead().orElseThrow();
        Colleague to = assignments.colleagues(unit, Right.ISSUE_HANDLE).stream()
                .filter(one -> one.person().equals(assign.person()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.assign.person.unknown"));
        assignments.assign(taken, unit, section, to);
        desk.done(
                taken,
                section.isEmpty()
                        ? IssueDesk.detail("issues.detail.assigned", to.name())
                        : IssueDesk.detail("issues.detail.assignedSection", section, to.name()),
                Map.of("person", to.person().toString()));
        news.assigned(taken.issue(), to.person());
    }

    /** Those of the lead unit to whom the issue can be given. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor actor, IssueId id) {
        queries.details(actor, id);
        UnitId own = actor.unitId().orElse(null);
        return issues.findById(id.value()).flatMap(Issue::lead).filter(unit -> unit.equals(own)).stream()
                .flatMap(unit -> assignments.colleagues(unit, Right.ISSUE_HANDLE).stream())
                .toList();
    }

    /**
     * A level of the unit agrees to the draft (审核); then it waits for the next one, at last for the head.
     *
     * @param version of the draft that was read
     * @throws RuleViolation {@code issues.check.notYet} while another level is next; {@code issues.reply.none}, {@code
     *     issues.reply.own}, {@code issues.reply.clash}; and what {@link IssueDesk#take} refuses
     */
    public void check(Actor actor, IssueId id, int version, String words) {
        IssueGuards.demand(actor, IssueCommand.CHECK_REPLY);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.CHECK_REPLY, words);
        SignLevel level = signing.check(taken, version);
        desk.done(taken, IssueDesk.detail("issues.detail.checked", level.title()), Map.of("code", level.level()));
        news.toSign(taken.issue(), signing.next(taken.issue()));
    }

    /** How it stands within the lead unit; empty for who is neither of it nor supervises it. */
    @Transactional(readOnly = true)
    public Optional<InUnit> inside(Actor actor, IssueId id) {
        if (!queries.details(actor, id).inside()) {
            return Optional.empty();
        }
        Issue issue = issues.findById(id.value()).orElseThrow();
        boolean own = actor.unitId().equals(issue.lead()) || actor.may(Right.AUDIT_READ);
        return own ? Optional.of(inside.of(issue)) : Optional.empty();
    }
}
