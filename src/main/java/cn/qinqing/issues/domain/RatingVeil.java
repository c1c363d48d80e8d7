package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a rated unit does not see (被评价单位看不到的): when a rating came in and from whom. Until the batch of the following night
 * an issue that was rated stands before it as replied; that somebody rated it is no line of the history, and a reopening
 * reads the same whether a rating, or a call of the supervisors, led to it.
 *
 * <p>Whoever neither prepares nor decides nor supervises reads through the veil; the others too, where their own unit handles
 * the issue.
 */
public final class RatingVeil {

    private static final String STATUS = "i.status";
    private static final String RATED = STATUS + " = 'RATED'";

    private final String hidden;

    private RatingVeil(String hidden) {
        this.hidden = hidden;
    }

    /** @param today day of the reader: what was rated on it is still hidden */
    public static RatingVeil before(Actor actor, LocalDate today) {
        if (!(actor instanceof Actor.Person person)) {
            return new RatingVeil("");
        }
        boolean knows = person.may(Right.ISSUE_TRIAGE)
                || person.may(Right.ISSUE_APPROVE)
                || person.may(Right.ISSUE_RATE)
                || person.may(Right.AUDIT_READ);
        if (knows && person.unit() == null) {
            return new RatingVeil("");
        }
        LocalDateTime start =
                OfficeTime.column(today.atStartOfDay(OfficeTime.ZONE).toInstant());
        String whose = knows
                ? " and exists (select 1 from issue_handler vh where vh.issue_id = i.id and vh.unit_id = '"
                        + person.unit() + "')"
                : "";
        // asked from the side of the ratings, which are few on one day
        return new RatingVeil("(" + RATED
                + " and i.id in (select vr.issue_id from issue_rating vr where vr.round = i.round and vr.rated_at >= '"
                + start.toString().replace('T', ' ') + "')" + whose + ")");
    }

    /** The statement, with the state of an issue {@code i} as the reader sees it. */
    public String shown(String columns) {
        return hidden.isEmpty()
                ? columns
                : columns.replace(STATUS, "case when " + hidden + " then 'REPLIED' else " + STATUS + " end");
    }

    /** A condition on an issue {@code i} that asks for rated ones, without those that are hidden. */
    public String condition(String condition) {
        return hidden.isEmpty() ? condition : condition.replace(RATED, RATED + " and not " + hidden);
    }

    /** Those in a state, as the reader sees it, in conditions that exclude each other, each for an index of its own. */
    public List<String> parts(IssueStatus status) {
        return status == IssueStatus.REPLIED && !hidden.isEmpty()
                ? List.of(STATUS + " = 'REPLIED'", hidden)
                : List.of(in(status));
    }

    /** Rated ones that stand as replied before the reader; empty where he sees all. */
    public Optional<String> veiled() {
        return hidden.isEmpty() ? Optional.empty() : Optional.of(hidden);
    }

    /** Those in a state, as the reader sees it. */
    public String in(IssueStatus status) {
        String plain = STATUS + " = '" + status.name() + "'";
        if (hidden.isEmpty()) {
            return plain;
        }
        return switch (status) {
            case RATED -> RATED + " and not " + hidden;
            case REPLIED -> "(" + plain + " or " + hidden + ")";
            default -> plain;
        };
    }

    /** Whether a reader of that unit's side reads the history without what tells of ratings. */
    public static boolean over(Actor actor, boolean unitHandles) {
        return actor instanceof Actor.Person
                && (unitHandles
                        || !actor.may(Right.ISSUE_TRIAGE)
                                && !actor.may(Right.ISSUE_APPROVE)
                                && !actor.may(Right.ISSUE_RATE)
                                && !actor.may(Right.AUDIT_READ));
    }

    /** Whether a line of the history says that somebody rated. */
    public static boolean tells(String command) {
        return command.equals(IssueCommand.RATE.name());
    }
}
