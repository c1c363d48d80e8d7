package cn.qinqing.portal.web;

import cn.qinqing.issues.IssueProgress;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.portal.domain.DoorTexts;
import cn.qinqing.shared.PersonalNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says how an issue stands in words that somebody outside of the house understands (通俗说明). */
final class ProgressText {

    /** Commands that an enterprise reads of; what only moves within the house is left out. */
    private static final Set<String> TOLD = Set.of(
            "REGISTER",
            "DISPATCH",
            "RULE",
            "CONFIRM_DECLINE",
            "OBJECT",
            "GRANT_OBJECTION",
            "REFUSE_OBJECTION",
            "REFER",
            "ANSWER_ON_SPOT",
            "ACKNOWLEDGE",
            "PROGRESS",
            "SIGN_REPLY",
            "GRANT_EXTENSION",
            "GRANT_PARKING",
            "RESUME",
            "GRANT_SUSPENSION",
            "RESUME_CLOCK",
            "ASK_WITHDRAWAL",
            "GRANT_WITHDRAWAL",
            "REFUSE_WITHDRAWAL",
            "RATE",
            "REOPEN",
            "ASK_AGAIN",
            "GRANT_CLOSURE",
            "GRANT_PROCEDURE");

    /** A name with its value. */
    record Line(String name, String value) {}

    private final DoorTexts texts;

    ProgressText(DoorTexts texts) {
        this.texts = texts;
    }

    String status(IssueProgress issue) {
        return texts.of("portal.progress.status." + told(issue.status()));
    }

    /** What comes next, and who has to do it. */
    String next(IssueProgress issue) {
        return texts.of("portal.progress.next." + told(issue.status()));
    }

    List<Line> lines(IssueProgress issue) {
        List<Line> lines = new ArrayList<>();
        add(lines, "portal.progress.status", status(issue));
        add(lines, "portal.progress.raisedOn", issue.raisedOn().toString());
        add(
                lines,
                "portal.progress.unit",
                issue.unit() != null
                        ? issue.unit()
                        : issue.status().open() ? texts.of("portal.progress.unit.office") : null);
        add(lines, "portal.progress.due", Objects.toString(issue.due(), null));
        add(lines, "portal.progress.due.original", Objects.toString(issue.originalDue(), null));
        boolean stopped = issue.status() == IssueStatus.PARKED || issue.status() == IssueStatus.SUSPENDED;
        add(lines, "portal.progress.review", stopped ? Objects.toString(issue.reviewOn(), null) : null);
        add(
                lines,
                "portal.progress.cause",
                issue.cause() == null ? null : texts.of("issues.SuspensionCause." + issue.cause()));
        if (issue.declined() != null) {
            add(
                    lines,
                    "portal.progress.declined",
                    texts.of("issues.DeclineCode." + issue.declined().code()));
            add(lines, "portal.progress.declined.words", masked(issue.declined().words()));
        }
        if (issue.reply() != null) {
            add(lines, "portal.rating.on", issue.reply().on().toString());
            add(
                    lines,
                    "portal.rating.outcome",
                    texts.of("issues.OutcomeCode." + issue.reply().outcome().name()));
        }
        return lines;
    }

    private void add(List<Line> lines, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(texts.of(key), value));
        }
    }

    /** The enterprise's words and the answer. */
    List<Line> words(IssueProgress issue) {
        List<Line> words = new ArrayList<>();
        add(words, "portal.rating.text", issue.text() == null ? null : masked(issue.text()));
        if (issue.reply() != null && issue.reply().text() != null) {
            add(words, "portal.rating.reply", masked(issue.reply().text()));
            add(words, "portal.rating.basis", issue.reply().basis());
        }
        return words;
    }

    /** What happened, in order; the same step on the same day once. */
    List<Line> history(IssueProgress issue) {
        return issue.history().stream()
                .filter(step -> TOLD.contains(step.command()))
                .map(step -> new Line(step.on().toString(), texts.of("portal.progress.step." + step.command())))
                .distinct()
                .toList();
    }

    private static String masked(String words) {
        return PersonalNumbers.masked(words);
    }

    /** States that differ within the house alone read the same. */
    private static String told(IssueStatus status) {
        return switch (status.name()) {
            case "DECLINE_PROPOSED", "RETURNED", "IMPORTED_OPEN", "HANDED" -> "REGISTERED";
            case "RATED", "NOT_RATED" -> "REPLIED";
            case "IMPORTED_CLOSED" -> "CLOSED";
            default -> status.name();
        };
    }
}
