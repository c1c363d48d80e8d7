package cn.qinqing.issues;

import cn.qinqing.enterprises.Timeline;
import cn.qinqing.issues.domain.ImportedIssueStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDocuments;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportUndo;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues of former years (历史诉求): they enter as imported, open or closed, each with an evidence row, and stay out of every
 * figure of satisfaction. Taken back, one is withdrawn: its number and its history stay.
 */
@Service
public class ImportedIssues implements ImportUndo {

    /** Kind of record in the journal of imports. */
    public static final String KIND = "imported_issue";

    private final IssueRepository issues;
    private final ImportedIssueStore store;
    private final IssueDocuments documents;
    private final Bodies bodies;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    ImportedIssues(
            IssueRepository issues,
            ImportedIssueStore store,
            IssueDocuments documents,
            Bodies bodies,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.issues = issues;
        this.store = store;
        this.documents = documents;
        this.bodies = bodies;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Takes an issue in, within the import's transaction.
     *
     * @throws RuleViolation {@code issues.text.missing}, {@code issues.text.long}, {@code issues.day.future}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssueId add(Actor actor, ImportIssue imported) {
        actor.require(Right.IMPORT_RUN);
        if (imported.raisedOn().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("issues.day.future");
        }
        Bodies.Body body = bodies.prefecture();
        Instant now = clock.instant();
        String number = numbers.next(body.id(), IssueService.SERIES, OfficeTime.today(clock));
        Issue issue = issues.saveAndFlush(Issue.imported(IssueId.create(), number, body.id(), imported, actor, now));
        store.add(actor, issue.id(), issue.status(), imported, now);
        documents.put(issue);
        timeline.append(
                actor,
                new Timeline.Event(
                        imported.enterprise(),
                        imported.raisedOn(),
                        "issues.timeline.imported",
                        number + " " + issue.title(),
                        Timeline.Visibility.STAFF,
                        "issue",
                        issue.id().value()));
        return issue.id();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> undo(UUID id, int versionThen) {
        Issue issue = issues.findById(id).orElseThrow();
        IssueStatus before = issue.status();
        if (!issue.takeBack(versionThen)) {
            return Optional.of("workbench.import.changed");
        }
        issues.flush();
        store.takenBack(issue.id(), before, clock.instant());
        return Optional.empty();
    }
}
