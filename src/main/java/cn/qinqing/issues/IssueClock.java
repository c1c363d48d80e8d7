package cn.qinqing.issues;

import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an issue as it stands (办理时限): the deadline of the reply beside the original one.
 *
 * @param dispatchedOn null before it is dispatched
 * @param due null while no clock was started
 * @param original the deadline when it was dispatched, or reopened
 * @param yellowFrom first day on which the light is yellow
 * @param next what has to happen first, such as acknowledging, with its own last day; null when nothing has
 * @param reviewOn while it is parked or suspended
 * @param dueAt the moment of a deadline in hours of office time, on the day {@code due}; null where days count
 * @param yellowAt from that moment on its light is yellow; null with {@code dueAt}
 */
public record IssueClock(
        @Nullable LocalDate dispatchedOn,
        @Nullable LocalDate due,
        @Nullable LocalDate original,
        @Nullable LocalDate yellowFrom,
        @Nullable LocalDate next,
        @Nullable LocalDate reviewOn,
        @Nullable Instant dueAt,
        @Nullable Instant yellowAt) {

    /** A clock that counts days. */
    public IssueClock(
            @Nullable LocalDate dispatchedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate original,
            @Nullable LocalDate yellowFrom,
            @Nullable LocalDate next,
            @Nullable LocalDate reviewOn) {
        this(dispatchedOn, due, original, yellowFrom, next, reviewOn, null, null);
    }

    /** The light of this clock in a state at a moment. */
    public IssueLight light(IssueStatus status, Instant now) {
        IssueLight byDay = light(status, OfficeTime.dayOf(now));
        boolean runs = byDay == IssueLight.GREEN || byDay == IssueLight.YELLOW || byDay == IssueLight.RED;
        return runs && dueAt != null && yellowAt != null ? HourDeadline.light(dueAt, yellowAt, now) : byDay;
    }

    /** The light of this clock in a state on a day, as far as days tell it. */
    public IssueLight light(IssueStatus status, LocalDate today) {
        return switch (status) {
            case PARKED, SUSPENDED -> IssueLight.GREY;
            case HANDED, DISPATCHED, RETURNED, ACKNOWLEDGED, IN_PROGRESS, REOPENED -> running(today);
            default -> IssueLight.NONE;
        };
    }

    private IssueLight running(LocalDate today) {
        if (due == null || yellowFrom == null) {
            return IssueLight.NONE;
        }
        if (today.isAfter(due)) {
            return IssueLight.RED;
        }
        return today.isBefore(yellowFrom) ? IssueLight.GREEN : IssueLight.YELLOW;
    }
}
