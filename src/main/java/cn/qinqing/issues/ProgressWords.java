package cn.qinqing.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says how an issue stands in words that somebody outside of the house understands (通俗说明): on the enterprise's own page, and
 * read to whoever rings.
 */
public final class ProgressWords {

    /** Texts by their keys. */
    @FunctionalInterface
    public interface Texts {
        String of(String key);
    }

    /** A name with its value. */
    public record Line(String name, String value) {}

    private final Texts texts;

    public ProgressWords(Texts texts) {
        this.texts = texts;
    }

    public String status(IssueStatus status) {
        return texts.of("portal.progress.status." + told(status));
    }

    /** What comes next, and who has to do it. */
    public String next(IssueStatus status) {
        return texts.of("portal.progress.next." + told(status));
    }

    /** @param shown what is done with words before they are shown, such as masking numbers */
    public List<Line> lines(IssueProgress issue, UnaryOperator<String> shown) {
        List<Line> lines = new ArrayList<>();
        add(lines, "portal.progress.status", status(issue.status()));
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
            add(
                    lines,
                    "portal.progress.declined.words",
                    shown.apply(issue.declined().words()));
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

    /** Adds a line where there is something to say. */
    public void add(List<Line> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(texts.of(key), value));
        }
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
