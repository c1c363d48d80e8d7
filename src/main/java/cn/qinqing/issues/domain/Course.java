package cn.qinqing.issues.domain;

import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.HourDeadline;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.OfficeTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
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

    @Nullable
    private Instant clockFrom;

    @Nullable
    private Integer clockMinutes;

    @Nullable
    private Instant dueAt;

    @Nullable
    private Instant yellowAt;

    @Nullable
    private Integer minutesLeft;

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
        clockFrom = null;
        clockMinutes = null;
        dueAt = null;
        yellowAt = null;
    }

    /** Counts in hours of office time; its days are those on which the hours end. */
    public void counts(HourDeadline deadline) {
        clockFrom = deadline.from();
        clockMinutes = deadline.minutes();
        dueAt = deadline.due();
        yellowAt = deadline.yellowFrom();
        clockStart = OfficeTime.dayOf(deadline.from());
        clockDays = null;
        dueOn = OfficeTime.dayOf(deadline.due());
        yellowFrom = OfficeTime.dayOf(deadline.yellowFrom());
    }

    /** Began with hours: their day is the original deadline. */
    void begins(HourDeadline deadline) {
        counts(deadline);
        originalDueOn = dueOn;
    }

    /** @param minutes null when nothing was left */
    void keepMinutes(@Nullable Integer minutes) {
        minutesLeft = minutes;
    }

    @Nullable
    Integer minutesLeft() {
        return minutesLeft;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
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
        minutesLeft = null;
        reviewOn = null;
    }

    @Nullable
    IssueStatus stateBefore() {
        return stateBefore;
    }

    /** Working days that were left when it was stopped; null when there is nothing to count from the day of resuming. */
    public @Nullable Integer left() {
        return daysLeft == null || daysLeft == OVER || dueAt != null ? null : daysLeft;
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
