package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesks;
import cn.qinqing.issues.domain.IssueHistory;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on issues (诉求). Sources raise them; issues never know their sources. */
@Service
@Transactional
public class IssueService {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    /** Of numbers of issues (编号), behind the sign of the operating body. */
    public static final String SERIES = "企诉";

    private final IssueRepository issues;
    private final IssueHistory history;
    private final EnterpriseQueries enterprises;
    private final Bodies bodies;
    private final IssueDesks desks;
    private final Numbers numbers;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    IssueService(
            IssueRepository issues,
            IssueHistory history,
            EnterpriseQueries enterprises,
            Bodies bodies,
            IssueDesks desks,
            Numbers numbers,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.history = history;
        this.enterprises = enterprises;
        this.bodies = bodies;
        this.desks = desks;
        this.numbers = numbers;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers an issue and gives it a number such as 巴企诉〔2026〕0001号. Sent twice, it is one.
     *
     * @throws RuleViolation {@code issues.sent.other} when the key is that of an issue that says something else,
     *     {@code issues.text.missing}, {@code issues.text.long}, {@code issues.day.future}, {@code issues.day.early},
     *     {@code enterprises.unknown}
     */
    public Raised raise(Actor actor, Origin origin, RaiseIssue raise) {
        actor.require(Right.ISSUE_RAISE);
        Optional<Issue> sentBefore =
                raise.clientKey() == null ? Optional.empty() : issues.findByClientKey(raise.clientKey());
        if (sentBefore.isPresent()) {
            if (!sentBefore.get().says(actor, raise)) {
                throw new RuleViolation("issues.sent.other", sentBefore.get().number());
            }
            return new Raised(sentBefore.get().id(), sentBefore.get().number());
        }
        Issue.checkText(raise.text());
        if (raise.raisedOn().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("issues.day.future");
        }
        if (raise.raisedOn().isBefore(EARLIEST)) {
            throw new RuleViolation("issues.day.early", raise.raisedOn());
        }
        EnterpriseHit enterprise =
                enterprises.hit(actor, raise.enterprise()).orElseThrow(() -> new RuleViolation("enterprises.unknown"));
        // what a county's own desk registers is its own; everything else begins at the desk of the policy's owner
        Bodies.Body body = desks.of(actor).orElseGet(bodies::prefecture);
        String number = numbers.next(body.id(), SERIES, OfficeTime.today(clock));
        Instant now = clock.instant();
        Issue issue =
                issues.saveAndFlush(Issue.register(IssueId.create(), number, body.id(), raise, origin, actor, now));
        history.begin(actor, issue.id(), "REGISTER", IssueStatus.REGISTERED, now);
        history.party(actor, issue.id(), "RAISER", now);
        boolean open = raise.privacy() == IssuePrivacy.NORMAL;
        timeline.append(
                actor,
                new Timeline.Event(
                        raise.enterprise(),
                        raise.raisedOn(),
                        "issues.timeline.registered",
                        number + " " + issue.title(),
                        open ? Timeline.Visibility.STAFF : Timeline.Visibility.CONFIDENTIAL,
                        "issue",
                        issue.id().value()));
        audit.record(
                actor,
                "ISSUE_REGISTERED",
                "issue",
                issue.id().toString(),
                Map.of(
                        "number",
                        number,
                        "enterprise",
                        enterprise.id().toString(),
                        "origin",
                        origin.kind().name()));
        return new Raised(issue.id(), number);
    }
}
