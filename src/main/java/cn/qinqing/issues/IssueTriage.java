package cn.qinqing.issues;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.domain.HandlerStore;
import cn.qinqing.issues.domain.HourClocks;
import cn.qinqing.issues.domain.IntakeStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueNews;
import cn.qinqing.issues.domain.ReferralStore;
import cn.qinqing.issues.domain.RequestStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk does with a registered issue (研判分办): dispatch, refer, propose to decline; or it was answered on the spot. */
@Service
@Transactional
public class IssueTriage {

    private static final int LONGEST = 1_000;
    private static final int MOST_UNITS = 12;
    private static final int LONGEST_RECEIVER = 100;
    private static final int LONGEST_RECEIPT = 60;

    private final IssueDesk desk;
    private final IssueTerms terms;
    private final HandlerStore handlers;
    private final IntakeStore intake;
    private final RequestStore requests;
    private final ReferralStore referrals;
    private final IssueQueries queries;
    private final IssueNews news;
    private final WorkingDays days;
    private final HourClocks hours;

    IssueTriage(
            IssueDesk desk,
            IssueTerms terms,
            HandlerStore handlers,
            IntakeStore intake,
            RequestStore requests,
            ReferralStore referrals,
            IssueQueries queries,
            IssueNews news,
            WorkingDays days,
            HourClocks hours) {
        this.desk = desk;
        this.terms = terms;
        this.handlers = handlers;
        this.intake = intake;
        this.requests = requests;
        this.referrals = referrals;
        this.queries = queries;
        this.news = news;
        this.days = days;
        this.hours = hours;
    }

    /**
     * Dispatches an issue, or dispatches it again after an objection, which is final (交办、裁定). The clock starts; the day
     * itself is not counted.
     *
     * @throws RuleViolation {@code issues.dispatch.category.missing}, {@code issues.dispatch.category.referred} for what is
     *     referred and not handled; {@code issues.dispatch.term.missing}; {@code issues.dispatch.lead.missing}; {@code
     *     issues.dispatch.unit.unknown}; {@code issues.dispatch.unit.twice}; {@code issues.dispatch.units.many}; {@code
     *     issues.dispatch.paraphrase.missing}, {@code issues.dispatch.paraphrase.long}; {@code issues.intake.unverified},
     *     {@code issues.intake.unknown} while nobody knows who raised it; and what {@link IssueDesk#take}
     *     refuses
     */
    public void dispatch(Actor actor, DispatchIssue dispatch) {
        IssueGuards.demand(actor, IssueCommand.DISPATCH);
        IssueDesk.Taken taken = desk.take(actor, dispatch.issue(), IssueCommand.DISPATCH, "");
        dispatched(taken, dispatch);
    }

    /**
     * Rules on an objection (裁定): to the same unit or to another; nobody may object again.
     *
     * @throws RuleViolation as {@link #dispatch}
     */
    public void rule(Actor actor, DispatchIssue dispatch) {
        IssueGuards.demand(actor, IssueCommand.RULE);
        dispatched(desk.take(actor, dispatch.issue(), IssueCommand.RULE, dispatch.reason()), dispatch);
    }

    private void dispatched(IssueDesk.Taken taken, DispatchIssue dispatch) {
        Issue issue = taken.issue();
        intake.demandKnown(issue.id());
        IssueCategory category = terms.categories().stream()
                .filter(one -> one.code().equals(dispatch.category()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.dispatch.category.missing"));
        if (category.referred()) {
            throw new RuleViolation("issues.dispatch.category.referred", category.name());
        }
        // handed up or down: the clock and the template under which it was dispatched go on
        boolean running = issue.status() == IssueStatus.HANDED && issue.course().due() != null;
        IssueTerm term = running
                ? terms.keptTemplate(issue.course().term())
                : terms.templates().stream()
                        .filter(one -> one.code().equals(dispatch.term()))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("issues.dispatch.term.missing"));
        if (dispatch.lead() == null) {
            throw new RuleViolation("issues.dispatch.lead.missing");
        }
        units(dispatch);
        String told = paraphrase(issue, dispatch.paraphrase().strip());
        OfficeCalendar calendar = days.now();
        LocalDate today = OfficeTime.dayOf(taken.now());
        issue.dispatch(category.code(), dispatch.lead(), told.isEmpty() ? null : told);
        LocalDate acknowledge = calendar.after(today, term.acknowledge());
        LocalDate objection = calendar.after(today, term.objection());
        if (running) {
            issue.course().goesOn(today, acknowledge, objection);
        } else {
            issue.course()
                    .start(term.id(), today, Deadline.after(calendar, today, term.days()), acknowledge, objection);
            hours.start(issue.course(), term, taken.now());
        }
        handlers.end(issue.id(), taken.now());
        String lead = handlers.nameOf(dispatch.lead());
        handlers.add(issue.id(), dispatch.lead(), HandlerKind.LEAD, taken.now());
        LocalDate due = Objects.requireNonNull(issue.course().due());
        String others = Stream.concat(
                        dispatch.parallel().stream().map(unit -> add(taken, unit, HandlerKind.PARALLEL)),
                        dispatch.co().stream().map(unit -> add(taken, unit, HandlerKind.CO)))
                .collect(Collectors.joining("、"));
        desk.done(
                taken,
                dispatchedAs(lead, term, due, others),
                Map.of(
                        "unit", dispatch.lead().toString(),
                        "category", category.code(),
                        "days", term.days(),
                        "until", due));
        news.timeline(taken, "issues.timeline.dispatched");
        news.toHandle(issue, Objects.requireNonNull(issue.course().acknowledgeBy()));
    }

    private static String dispatchedAs(String lead, IssueTerm term, LocalDate due, String others) {
        Integer hours = term.hours();
        if (hours != null) {
            return others.isEmpty()
                    ? IssueDesk.detail("issues.detail.dispatchedHours", lead, term.name(), hours, due)
                    : IssueDesk.detail("issues.detail.dispatchedHoursWith", lead, term.name(), hours, due, others);
        }
        return others.isEmpty()
                ? IssueDesk.detail("issues.detail.dispatched", lead, term.name(), term.days(), due)
                : IssueDesk.detail("issues.detail.dispatchedWith", lead, term.name(), term.days(), due, others);
    }

    private String add(IssueDesk.Taken taken, UnitId unit, HandlerKind kind) {
        String name = handlers.nameOf(unit);
        handlers.add(taken.issue().id(), unit, kind, taken.now());
        return name;
    }

    private static void units(DispatchIssue dispatch) {
        List<UnitId> all = Stream.of(
                        List.of(Objects.requireNonNull(dispatch.lead())), dispatch.parallel(), dispatch.co())
                .flatMap(List::stream)
                .toList();
        if (all.size() > MOST_UNITS) {
            throw new RuleViolation("issues.dispatch.units.many", MOST_UNITS);
        }
        Set<UnitId> seen = new HashSet<>();
        if (!all.stream().allMatch(seen::add)) {
            throw new RuleViolation("issues.dispatch.unit.twice");
        }
    }

    /** Handlers never read the words of what was told in confidence: the desk writes what they need to know. */
    private static String paraphrase(Issue issue, String told) {
        return issue.privacy() == IssuePrivacy.NORMAL
                ? ""
                : within(told, LONGEST, "issues.dispatch.paraphrase.missing", "issues.dispatch.paraphrase.long");
    }

    private static String within(String text, int longest, String missing, String tooLong) {
        String words = text.strip();
        if (words.isEmpty()) {
            throw new RuleViolation(missing);
        }
        if (words.codePointCount(0, words.length()) > longest) {
            throw new RuleViolation(tooLong, longest);
        }
        return words;
    }

    /**
     * Proposes not to take an issue in (拟不予受理); a second person confirms it.
     *
     * @throws RuleViolation {@code issues.decline.code.missing}, {@code issues.decline.words.missing}, {@code
     *     issues.decline.words.long}, and what {@link IssueDesk#take} refuses
     */
    public void proposeDecline(Actor actor, DeclineIssue decline) {
        IssueGuards.demand(actor, IssueCommand.PROPOSE_DECLINE);
        IssueDesk.Taken taken = desk.take(actor, decline.issue(), IssueCommand.PROPOSE_DECLINE, decline.reason());
        if (decline.code() == null) {
            throw new RuleViolation("issues.decline.code.missing");
        }
        String words = within(decline.toFirm(), LONGEST, "issues.decline.words.missing", "issues.decline.words.long");
        requests.ask(taken, RequestKind.DECLINE, decline.code().name(), words, null, taken.reason());
        desk.done(taken, null, Map.of("code", decline.code().name()));
        news.toDecide(taken.issue(), RequestKind.DECLINE);
    }

    /**
     * Hands an issue on to whom it belongs (移交), with the number under which it was taken there: 12345, 信访, 司法, a higher level.
     * The enterprise is told both.
     *
     * @throws RuleViolation {@code issues.referral.kind.missing}; {@code issues.referral.receiver.missing}, {@code
     *     issues.referral.receiver.long}; {@code issues.referral.receipt.missing}, {@code issues.referral.receipt.long}; and
     *     what {@link IssueDesk#take} refuses
     */
    public void refer(Actor actor, ReferIssue refer) {
        IssueGuards.demand(actor, IssueCommand.REFER);
        IssueDesk.Taken taken = desk.take(actor, refer.issue(), IssueCommand.REFER, refer.words());
        if (refer.kind() == null) {
            throw new RuleViolation("issues.referral.kind.missing");
        }
        within(refer.receiver(), LONGEST_RECEIVER, "issues.referral.receiver.missing", "issues.referral.receiver.long");
        within(refer.receipt(), LONGEST_RECEIPT, "issues.referral.receipt.missing", "issues.referral.receipt.long");
        referrals.note(taken, refer);
        desk.done(
                taken,
                IssueDesk.detail(
                        "issues.detail.referred",
                        refer.receiver().strip(),
                        refer.receipt().strip()),
                Map.of("kind", refer.kind().name(), "reference", refer.receipt().strip()));
        news.timeline(taken, "issues.timeline.referred");
    }

    /** To whom it was handed on, and under which receipt; empty for others. */
    @Transactional(readOnly = true)
    public Optional<IssueReferral> referral(Actor actor, IssueId id) {
        queries.details(actor, id);
        return referrals.of(id);
    }

    /**
     * Notes the answer that was given at once to a simple question (当场答复), by who registered it; drawn into samples.
     *
     * @throws RuleViolation what {@link IssueDesk#take} refuses
     */
    public void answerOnSpot(Actor actor, IssueId id, String answer) {
        IssueGuards.demand(actor, IssueCommand.ANSWER_ON_SPOT);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.ANSWER_ON_SPOT, answer);
        desk.done(taken, null, Map.of());
        news.timeline(taken, "issues.timeline.answered");
    }
}
