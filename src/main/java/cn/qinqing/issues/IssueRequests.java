package cn.qinqing.issues;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.domain.ClosureStore;
import cn.qinqing.issues.domain.HandingStore;
import cn.qinqing.issues.domain.HourClocks;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueNews;
import cn.qinqing.issues.domain.RequestStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one person asks and another decides (申请与决定): extensions, parking, suspension of the clock, withdrawal, closure. */
@Service
@Transactional
public class IssueRequests {

    /** A parked issue is looked at again within so many days (挂账复核). */
    static final int MOST_PARKED = 90;

    /** Kinds that need no more than a reason, a day and a cause. */
    private static final Set<RequestKind> PLAIN =
            EnumSet.complementOf(EnumSet.of(RequestKind.DECLINE, RequestKind.HANDING, RequestKind.PROCEDURE));

    private final IssueDesk desk;
    private final RequestStore requests;
    private final ClosureStore closures;
    private final HandingStore handings;
    private final IssueNews news;
    private final WorkingDays days;
    private final HourClocks hours;

    IssueRequests(
            IssueDesk desk,
            RequestStore requests,
            ClosureStore closures,
            HandingStore handings,
            IssueNews news,
            WorkingDays days,
            HourClocks hours) {
        this.desk = desk;
        this.requests = requests;
        this.closures = closures;
        this.handings = handings;
        this.news = news;
        this.days = days;
        this.hours = hours;
    }

    /**
     * Asks for something that another person decides.
     *
     * @throws RuleViolation {@code issues.request.waits} while one of the kind waits; for an extension {@code
     *     issues.extension.late} less than one working day before the deadline, {@code issues.until.missing}, {@code
     *     issues.extension.earlier}; for parking {@code issues.until.missing}, {@code issues.until.past}, {@code
     *     issues.parking.far} beyond 90 days; for a suspension {@code issues.suspension.cause.missing} and days; for a
     *     objection {@code issues.objection.once}; for a closure {@code issues.closure.dissatisfied}, {@code issues.closure.noCalls}; and what {@link IssueDesk#take} refuses
     */
    public void ask(Actor actor, AskFor ask) {
        IssueGuards.demand(
                actor,
                IssueCommand.OBJECT,
                IssueCommand.ASK_EXTENSION,
                IssueCommand.ASK_PARKING,
                IssueCommand.ASK_SUSPENSION,
                IssueCommand.ASK_WITHDRAWAL,
                IssueCommand.ASK_CLOSURE);
        if (!PLAIN.contains(ask.kind())) {
            throw new IllegalArgumentException(ask.kind() + " says more than a reason");
        }
        IssueDesk.Taken taken = desk.take(actor, ask.issue(), ask.kind().ask(), ask.reason());
        LocalDate today = OfficeTime.dayOf(taken.now());
        LocalDate until = ask.until();
        switch (ask.kind()) {
            case EXTENSION -> extend(taken.issue(), until, today);
            case PARKING -> parks(until, today);
            case SUSPENSION -> suspends(until, today, ask.cause());
            case CLOSURE -> closures.demand(taken.issue());
            case OBJECTION -> objects(taken.issue());
            default -> {}
        }
        boolean dated = ask.kind() == RequestKind.EXTENSION
                || ask.kind() == RequestKind.PARKING
                || ask.kind() == RequestKind.SUSPENSION;
        requests.ask(
                taken,
                ask.kind(),
                ask.cause() == null ? null : ask.cause().name(),
                ask.kind() == RequestKind.WITHDRAWAL || ask.kind() == RequestKind.OBJECTION ? taken.reason() : null,
                dated ? until : null,
                taken.reason().isEmpty() ? null : taken.reason());
        desk.done(
                taken,
                dated ? IssueDesk.detail("issues.detail.until", Objects.requireNonNull(until)) : null,
                Map.of("until", dated ? String.valueOf(until) : ""));
        news.toDecide(taken.issue(), ask.kind());
    }

    private void objects(Issue issue) {
        RuleViolation used = objectionHindrance(requests, issue);
        if (used != null) {
            throw used;
        }
    }

    /** Why the enterprise cannot object to the decline any more, or null: it does so once. */
    static @Nullable RuleViolation objectionHindrance(RequestStore requests, Issue issue) {
        return requests.decidedBefore(issue.id(), RequestKind.OBJECTION)
                ? new RuleViolation("issues.objection.once")
                : null;
    }

    /** Why somebody does not decide an objection, or null: not who proposed or confirmed the decline. */
    static @Nullable RuleViolation objectionOwn(RequestStore requests, Actor actor, IssueId id) {
        return requests.concerned(id, RequestKind.DECLINE, actor.personId().orElse(null))
                ? new RuleViolation("issues.objection.own")
                : null;
    }

    private void extend(Issue issue, @Nullable LocalDate until, LocalDate today) {
        LocalDate due = Objects.requireNonNull(issue.course().due());
        RuleViolation late = extensionHindrance(days.now(), due, today);
        if (late != null) {
            throw late;
        }
        later(until, due, "issues.extension.earlier");
    }

    /** Why an extension comes too late, or null: it is asked at least one working day before the deadline. */
    static @Nullable RuleViolation extensionHindrance(OfficeCalendar calendar, LocalDate due, LocalDate today) {
        return calendar.between(today, due) < 1 ? new RuleViolation("issues.extension.late", due) : null;
    }

    private static void parks(@Nullable LocalDate until, LocalDate today) {
        later(until, today, "issues.until.past");
        if (Objects.requireNonNull(until).isAfter(today.plusDays(MOST_PARKED))) {
            throw new RuleViolation("issues.parking.far", MOST_PARKED);
        }
    }

    private static void suspends(@Nullable LocalDate until, LocalDate today, @Nullable SuspensionCause cause) {
        if (cause == null) {
            throw new RuleViolation("issues.suspension.cause.missing");
        }
        later(until, today, "issues.until.past");
    }

    private static void later(@Nullable LocalDate until, LocalDate than, String key) {
        if (until == null) {
            throw new RuleViolation("issues.until.missing");
        }
        if (!until.isAfter(than)) {
            throw new RuleViolation(key, than);
        }
    }

    /**
     * Decides what waits (决定), never by who asked it.
     *
     * @throws RuleViolation {@code issues.request.none} when nothing of that kind waits, {@code issues.request.own}; {@code
     *     issues.objection.own} for who proposed or confirmed the decline that is objected to; and
     *     what {@link IssueDesk#take} refuses
     */
    public void decide(Actor actor, IssueId id, RequestKind kind, boolean granted, String reason) {
        IssueGuards.demand(actor, IssueCommand.GRANT_EXTENSION, IssueCommand.GRANT_PARKING, IssueCommand.GRANT_HANDING);
        IssueDesk.Taken taken = desk.take(actor, id, kind.decided(granted), reason);
        RuleViolation own = kind == RequestKind.OBJECTION ? objectionOwn(requests, actor, id) : null;
        if (own != null) {
            throw own;
        }
        IssueRequest asked = requests.decide(taken, kind, granted);
        String detail = null;
        if (granted) {
            detail = switch (kind) {
                case EXTENSION -> extended(taken, Objects.requireNonNull(asked.until()));
                case PARKING, SUSPENSION -> stopped(taken, Objects.requireNonNull(asked.until()));
                case CLOSURE -> closed(taken, closures.close(taken, asked));
                case PROCEDURE -> closed(taken, closures.closeByProcedure(taken));
                case HANDING -> handings.accept(taken, asked);
                case DECLINE, OBJECTION, WITHDRAWAL -> null;
            };
        }
        desk.done(taken, detail, Map.of("outcome", granted));
        if (granted && kind != RequestKind.EXTENSION) {
            news.timeline(taken, "issues.timeline.granted." + kind.name());
        }
        news.decided(taken.issue(), asked, granted);
    }

    private String extended(IssueDesk.Taken taken, LocalDate until) {
        Issue issue = taken.issue();
        LocalDate from = Objects.requireNonNull(issue.course().dispatchedOn());
        issue.course().counts(Deadline.on(days.now(), from, until));
        return IssueDesk.detail("issues.detail.until", until);
    }

    /** The clock stands still with the working days that are left; one that is over stays over. */
    private String stopped(IssueDesk.Taken taken, LocalDate until) {
        Issue issue = taken.issue();
        LocalDate due = issue.course().due();
        LocalDate today = OfficeTime.dayOf(taken.now());
        Integer left = due == null ? null : due.isBefore(today) ? -1 : days.between(today, due);
        issue.course().stop(issue.status(), left, until);
        hours.stop(issue.course(), taken.now());
        return IssueDesk.detail("issues.detail.until", until);
    }

    private static @Nullable String closed(IssueDesk.Taken taken, UUID closure) {
        taken.issue().closed(closure);
        return null;
    }

    /**
     * Takes up again what was parked (恢复办理): the clock goes on with the time that was left.
     *
     * @throws RuleViolation what {@link IssueDesk#take} refuses
     */
    public void resume(Actor actor, IssueId id, String reason) {
        IssueGuards.demand(actor, IssueCommand.RESUME);
        goOn(desk.take(actor, id, IssueCommand.RESUME, reason));
    }

    /**
     * Lets a suspended clock go on (恢复计时), with the time that was left.
     *
     * @throws RuleViolation what {@link IssueDesk#take} refuses
     */
    public void resumeClock(Actor actor, IssueId id, String reason) {
        IssueGuards.demand(actor, IssueCommand.RESUME_CLOCK);
        goOn(desk.take(actor, id, IssueCommand.RESUME_CLOCK, reason));
    }

    private void goOn(IssueDesk.Taken taken) {
        Issue issue = taken.issue();
        boolean byHours = hours.goOn(issue.course(), taken.now());
        Integer left = byHours ? null : issue.course().left();
        LocalDate today = OfficeTime.dayOf(taken.now());
        String detail = null;
        if (left != null) {
            OfficeCalendar calendar = days.now();
            Deadline deadline = left == 0 ? Deadline.on(calendar, today, today) : Deadline.after(calendar, today, left);
            issue.course().counts(deadline);
        }
        if (byHours || left != null) {
            detail = IssueDesk.detail(
                    "issues.detail.until", Objects.requireNonNull(issue.course().due()));
        }
        desk.done(taken, detail, Map.of());
        news.resumed(issue);
    }
}
