package cn.qinqing.issues.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueGuards;
import cn.qinqing.issues.IssueHand;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where every command on an issue passes: the issue is locked, the guard table asked, the command noted with who, when and
 * why. Nothing else changes an issue's state.
 */
@Component
public class IssueDesk {

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    private final IssueRepository issues;
    private final IssueQueries queries;
    private final IssueHands hands;
    private final IssueHistory history;
    private final IssueDocuments documents;
    private final RequestStore requests;
    private final AuditLog audit;
    private final Clock clock;

    IssueDesk(
            IssueRepository issues,
            IssueQueries queries,
            IssueHands hands,
            IssueHistory history,
            IssueDocuments documents,
            RequestStore requests,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.queries = queries;
        this.hands = hands;
        this.history = history;
        this.documents = documents;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A command that the table allows, before it is carried out.
     *
     * @param reason without blanks around it; empty when none was given
     */
    public record Taken(Actor actor, Issue issue, IssueGuards.Arrow arrow, String reason, Instant now) {}

    /**
     * Takes up an issue for a command. Locks before anything is read: whoever comes second sees what the first made of it.
     *
     * @throws RuleViolation {@code issues.unknown}; {@code issues.hand} and the command for who may not give it here, {@code
     *     issues.party.other} for who stands on another side, {@code issues.party.none}; {@code issues.stateRefuses} and the
     *     state; {@code issues.reason.missing}, {@code issues.reason.long}
     */
    public Taken take(Actor actor, IssueId id, IssueCommand command, String why) {
        Issue issue = issues.findForChange(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        if (actor instanceof Actor.Person) {
            queries.details(actor, id);
        }
        IssueGuards.Arrow arrow = IssueGuards.of(command);
        Instant now = clock.instant();
        Set<IssueHand> able =
                hands.of(actor, issue).stream().filter(arrow.who()::contains).collect(Collectors.toSet());
        if (able.isEmpty()) {
            throw new RuleViolation("issues.hand." + command.name());
        }
        String side = history.sideOf(actor, id).orElse(null);
        IssueHand hand = able.stream()
                .filter(one -> IssueHistory.hindrance(side, one) == null)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.party.other"));
        if (!arrow.from().contains(issue.status())) {
            throw new RuleViolation("issues.stateRefuses." + issue.status().name());
        }
        String reason = checked(why);
        if (arrow.reason() && reason.isEmpty()) {
            throw new RuleViolation("issues.reason.missing");
        }
        history.stand(actor, id, hand, now);
        return new Taken(actor, issue, arrow, reason, now);
    }

    /**
     * Notes a command that was carried out, and leads the issue on.
     *
     * @param detail key and arguments of the sentence for the history, from {@link #detail}; null when there is none
     */
    public void done(Taken taken, @Nullable String detail, Map<String, ?> facts) {
        Issue issue = taken.issue();
        IssueStatus before = issue.status();
        issue.follow(taken.arrow());
        issues.flush();
        documents.handledBy(issue, taken.arrow().command());
        String command = taken.arrow().command().name();
        String reason = taken.reason().isEmpty() ? null : taken.reason();
        history.note(taken.actor(), issue.id(), command, before, issue.status(), reason, detail, taken.now());
        if (before != issue.status()) {
            requests.lapse(issue.id(), issue.status(), taken.now());
        }
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("number", issue.number());
        all.put("state", issue.status().name());
        audit.record(taken.actor(), "ISSUE_" + command, "issue", issue.id().toString(), all);
    }

    /** A sentence for the history with its arguments. */
    public static String detail(String key, Object... arguments) {
        return Arrays.stream(arguments).map(one -> "\u001f" + one).collect(Collectors.joining("", key, ""));
    }

    /** @throws RuleViolation {@code issues.reason.long} */
    private static String checked(String reason) {
        String stripped = reason.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_REASON) {
            throw new RuleViolation("issues.reason.long", LONGEST_REASON);
        }
        return stripped;
    }
}
