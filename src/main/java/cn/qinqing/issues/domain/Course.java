package cn.qinqing.issues.domain;

import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.IssueStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clocks of one issue (办理时限): the template under which it was dispatched, what is due when, a clock that stands still. */
@Embeddable
public class Course {

    /** {@link #daysLeft} of a clock that was over when it was stopped. */
    private static final int OVER = -1;

    @Nullable
    private UUID termId;

    @Nullable
    private LocalDate dispatchedOn;

    @Nullable
    private LocalDate acknowledgeBy;

    @Nullable
    private LocalDate objectBy;

    @Nullable
    private LocalDate contactBy;

    @Nullable
    private LocalDate clockStart;

    @Nullable
    private Integer clockDays;

    @Nullable
    private LocalDate dueOn;

    @Nullable
    private LocalDate originalDueOn;

    @Nullable
    private LocalDate yellowFrom;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(length = 30)
    private IssueStatus stateBefore;

    @Nullable
    private Integer daysLeft;

    @Nullable
    private LocalDate reviewOn;

    protected Course() {}

    /** Started when it is dispatched. */
    public void start(UUID term, LocalDate today, Deadline deadline, LocalDate acknowledge, LocalDate objection) {
        termId = term;
        dispatchedOn = today;
        acknowledgeBy = acknowledge;
        objectBy = objection;
        contactBy = null;
        counts(deadline);
        originalDueOn = deadline.due();
    }

    /** Dispatched again by the desk that took it over: the clock and its template go on. */
    public void goesOn(LocalDate today, LocalDate acknowledge, LocalDate objection) {
        dispatchedOn = today;
        acknowledgeBy = acknowledge;
        objectBy = objection;
        contactBy = null;
    }

    /** Started anew when it is reopened; the clock before stands in the history. */
    public void again(Deadline deadline, LocalDate contact) {
        contactBy = contact;
        counts(deadline);
        originalDueOn = deadline.due();
    }

    /** Counts to another day; the original deadline stays beside it. */
    public void counts(Deadline deadline) {
        clockStart = deadline.start();
        clockDays = deadline.days();
        dueOn = deadline.due();
        yellowFrom = deadline.yellowFrom();
    }

    /** @param left working days after today, -1 when it is overdue; null when no clock runs */
    public void stop(IssueStatus before, @Nullable Integer left, LocalDate review) {
        stateBefore = before;
        daysLeft = left;
        reviewOn = review;
    }

    /** The state before; nothing stands still any more. */
    void resumed() {
        stateBefore = null;
        daysLeft = null;
        reviewOn = null;
    }

    @Nullable
    IssueStatus stateBefore() {
        return stateBefore;
    }

    /** Working days that were left when it was stopped; null when there is nothing to count from the day of resuming. */
    public @Nullable Integer left() {
        return daysLeft == null || daysLeft == OVER ? null : daysLeft;
    }

    public @Nullable LocalDate due() {
        return dueOn;
    }

    public @Nullable LocalDate dispatchedOn() {
        return dispatchedOn;
    }

    public @Nullable LocalDate acknowledgeBy() {
        return acknowledgeBy;
    }

    public @Nullable LocalDate objectBy() {
        return objectBy;
    }

    public UUID term() {
        return Objects.requireNonNull(termId);
    }
}
