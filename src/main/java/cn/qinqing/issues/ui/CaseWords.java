package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueProgress;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An issue as it is read to whoever rings: in the words of the enterprise's own page. */
record CaseWords(IssueProgress issue) {

    String status() {
        return Sentences.of("portal.progress.status." + told(issue.status()));
    }

    /** What comes next, and who has to do it. */
    String next() {
        return Sentences.of("portal.progress.next." + told(issue.status()));
    }

    KeyValues lines() {
        KeyValues lines = new KeyValues();
        add(lines, "portal.progress.status", status());
        add(lines, "portal.progress.raisedOn", Formats.day(issue.raisedOn()));
        add(
                lines,
                "portal.progress.unit",
                issue.unit() != null
                        ? issue.unit()
                        : issue.status().open() ? Sentences.of("portal.progress.unit.office") : "");
        add(lines, "portal.progress.due", day(issue.due()));
        add(lines, "portal.progress.due.original", day(issue.originalDue()));
        boolean stopped = issue.status() == IssueStatus.PARKED || issue.status() == IssueStatus.SUSPENDED;
        add(lines, "portal.progress.review", stopped ? day(issue.reviewOn()) : "");
        add(
                lines,
                "portal.progress.cause",
                issue.cause() == null ? "" : Sentences.of("issues.SuspensionCause." + issue.cause()));
        if (issue.declined() != null) {
            add(
                    lines,
                    "portal.progress.declined",
                    Sentences.of("issues.DeclineCode." + issue.declined().code()));
            add(lines, "portal.progress.declined.words", issue.declined().words());
        }
        if (issue.reply() != null) {
            add(lines, "portal.rating.on", Formats.day(issue.reply().on()));
            add(
                    lines,
                    "portal.rating.outcome",
                    Sentences.of("issues.OutcomeCode." + issue.reply().outcome().name()));
            add(
                    lines,
                    "portal.rating.reply",
                    issue.reply().text() == null ? "" : issue.reply().text());
        }
        return lines;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Formats.day(day);
    }

    private static void add(KeyValues lines, String key, String value) {
        if (!value.isBlank()) {
            lines.line(Sentences.of(key), value);
        }
    }

    /** States that differ within the house alone are read the same. */
    static String told(IssueStatus status) {
        return switch (status.name()) {
            case "DECLINE_PROPOSED", "RETURNED", "IMPORTED_OPEN", "HANDED" -> "REGISTERED";
            case "RATED", "NOT_RATED" -> "REPLIED";
            case "IMPORTED_CLOSED" -> "CLOSED";
            default -> status.name();
        };
    }
}
