package cn.qinqing.issues.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives an issue its number and notes that it was registered; who asks for it has checked what it says. */
@Component
public class IssueRegistrar {

    /** Series of the numbers of issues, such as 巴企诉〔2026〕0001号. */
    public static final String SERIES = "企诉";

    private final IssueRepository issues;
    private final IssueHistory history;
    private final Bodies bodies;
    private final IssueDesks desks;
    private final Numbers numbers;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    IssueRegistrar(
            IssueRepository issues,
            IssueHistory history,
            Bodies bodies,
            IssueDesks desks,
            Numbers numbers,
            Timeline timeline,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.history = history;
        this.bodies = bodies;
        this.desks = desks;
        this.numbers = numbers;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code issues.text.missing}, {@code issues.text.long} */
    public Issue register(Actor actor, Origin origin, RaiseIssue raise) {
        Issue.checkText(raise.text());
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
                        raise.enterprise().toString(),
                        "origin",
                        origin.kind().name()));
        return issue;
    }
}
