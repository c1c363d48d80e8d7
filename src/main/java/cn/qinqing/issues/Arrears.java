package cn.qinqing.issues;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.issues.domain.ArrearsStore;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueNews;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Arrears (拖欠账款): our own clock is handing over to the statutory platform; from its receipt number on the dates of
 * 国令第802号 §25 count, shown as the platform's. And what interest §17 gives.
 */
@Service
@Transactional
public class Arrears {

    /** The category of these issues. */
    public static final String CATEGORY = "ARREARS";

    private static final int LONGEST_PLATFORM = 100;
    private static final int LONGEST_RECEIPT = 60;

    private final IssueDesk desk;
    private final IssueQueries queries;
    private final ArrearsStore store;
    private final IssueNews news;
    private final WorkingDays days;

    Arrears(IssueDesk desk, IssueQueries queries, ArrearsStore store, IssueNews news, WorkingDays days) {
        this.desk = desk;
        this.queries = queries;
        this.store = store;
        this.news = news;
        this.days = days;
    }

    /** Whether an issue is about arrears. */
    @Transactional(readOnly = true)
    public boolean concerns(Actor actor, IssueId issue) {
        actor.require(Right.ISSUE_READ);
        if (store.categoryOf(issue).filter(CATEGORY::equals).isEmpty()) {
            return false;
        }
        queries.details(actor, issue);
        return true;
    }

    /** How it stands with the platform; empty before it was handed over. */
    @Transactional(readOnly = true)
    public Optional<ArrearsCase> of(Actor actor, IssueId issue) {
        actor.require(Right.ISSUE_READ);
        queries.details(actor, issue);
        return store.find(issue);
    }

    /**
     * Notes the hand-over, or what became of it; it counts as progress. The deadline becomes the platform's, the original
     * one stays beside it.
     *
     * @throws RuleViolation {@code issues.arrears.category} for another issue, {@code issues.arrears.platform}, {@code
     *     issues.arrears.receipt} for none or one that is too long, {@code issues.arrears.received} for no day or one to
     *     come, {@code issues.arrears.forwarded} for one before it or to come; and what {@link IssueDesk#take} refuses
     */
    public void handOver(Actor actor, HandOverArrears done) {
        IssueGuards.demand(actor, IssueCommand.PROGRESS);
        IssueDesk.Taken taken = desk.take(actor, done.issue(), IssueCommand.PROGRESS, done.note());
        if (store.categoryOf(done.issue()).filter(CATEGORY::equals).isEmpty()) {
            throw new RuleViolation("issues.arrears.category");
        }
        LocalDate today = OfficeTime.dayOf(taken.now());
        check(done, today);
        OfficeCalendar calendar = days.now();
        ArrearsCase noted = store.put(taken, done, calendar);
        LocalDate from = Objects.requireNonNull(taken.issue().course().dispatchedOn());
        taken.issue().course().counts(Deadline.on(calendar, from, noted.due()));
        desk.done(
                taken,
                IssueDesk.detail("issues.detail.handedOver", noted.platform(), noted.receiptNo(), noted.due()),
                Map.of("until", noted.due()));
        news.taken(taken.issue());
    }

    private static void check(HandOverArrears done, LocalDate today) {
        String platform = done.platform().strip();
        if (platform.isEmpty() || platform.codePointCount(0, platform.length()) > LONGEST_PLATFORM) {
            throw new RuleViolation("issues.arrears.platform", LONGEST_PLATFORM);
        }
        String receipt = done.receiptNo().strip();
        if (receipt.isEmpty() || receipt.codePointCount(0, receipt.length()) > LONGEST_RECEIPT) {
            throw new RuleViolation("issues.arrears.receipt", LONGEST_RECEIPT);
        }
        LocalDate received = done.receivedOn();
        if (received == null || received.isAfter(today)) {
            throw new RuleViolation("issues.arrears.received");
        }
        LocalDate forwarded = done.forwardedOn();
        if (forwarded != null && (forwarded.isBefore(received) || forwarded.isAfter(today))) {
            throw new RuleViolation("issues.arrears.forwarded", received);
        }
    }

    /** The interest on what is owed; see {@link OverdueInterest#of} for what is refused. */
    @Transactional(readOnly = true)
    public OverdueInterest interest(Actor actor, InterestQuestion question) {
        actor.require(Right.ISSUE_READ);
        return OverdueInterest.of(question, store::oneYearOn);
    }

    /** The size of an enterprise as it was judged last on a day; empty where it never was until then. */
    @Transactional(readOnly = true)
    public Optional<SizeClass> sizeOn(Actor actor, EnterpriseId enterprise, LocalDate day) {
        actor.require(Right.ENTERPRISE_READ);
        return store.sizeOn(enterprise, day);
    }
}
