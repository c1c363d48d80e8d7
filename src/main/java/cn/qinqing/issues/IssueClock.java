package cn.qinqing.issues;

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
 */
public record IssueClock(
        @Nullable LocalDate dispatchedOn,
        @Nullable LocalDate due,
        @Nullable LocalDate original,
        @Nullable LocalDate yellowFrom,
        @Nullable LocalDate next,
        @Nullable LocalDate reviewOn) {

    /** The light of this clock in a state on a day. */
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
