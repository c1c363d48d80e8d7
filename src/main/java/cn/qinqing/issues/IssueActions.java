package cn.qinqing.issues;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.domain.ClosureStore;
import cn.qinqing.issues.domain.HandlerStore;
import cn.qinqing.issues.domain.IntakeStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueHands;
import cn.qinqing.issues.domain.IssueHistory;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.issues.domain.ProcedureStore;
import cn.qinqing.issues.domain.ReplyStore;
import cn.qinqing.issues.domain.RequestStore;
import cn.qinqing.issues.domain.SigningStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the handling of an issue stands, and what the reader may do with it now, by the guard table and by what happened. */
@Service
@Transactional(readOnly = true)
public class IssueActions {

    private final IssueQueries queries;
    private final IssueRepository issues;
    private final IssueHands hands;
    private final IssueHistory history;
    private final HandlerStore handlers;
    private final ReplyStore replies;
    private final RequestStore requests;
    private final ClosureStore closures;
    private final ProcedureStore procedures;
    private final SigningStore signing;
    private final IntakeStore intake;
    private final WorkingDays days;
    private final Clock clock;

    IssueActions(
            IssueQueries queries,
            IssueRepository issues,
            IssueHands hands,
            IssueHistory history,
            HandlerStore handlers,
            ReplyStore replies,
            RequestStore requests,
            ClosureStore closures,
            ProcedureStore procedures,
            SigningStore signing,
            IntakeStore intake,
            WorkingDays days,
            Clock clock) {
        this.queries = queries;
        this.issues = issues;
        this.hands = hands;
        this.history = history;
        this.handlers = handlers;
        this.replies = replies;
        this.requests = requests;
        this.closures = closures;
        this.procedures = procedures;
        this.signing = signing;
        this.intake = intake;
        this.days = days;
        this.clock = clock;
    }

    /** What the offers are weighed with. */
    private record Standing(
            Actor actor,
            Issue issue,
            List<IssueHandler> handlers,
            Optional<ReplyStore.Stored> reply,
            List<IssueRequest> requests) {

        Optional<IssueRequest> waiting(RequestKind kind) {
            return requests.stream()
                    .filter(one -> one.waits() && one.kind() == kind)
                    .findFirst();
        }

        boolean drafted() {
            return reply.map(ReplyStore.Stored::reply)
                    .filter(one -> one.signedAt() == null && one.sentBack() == null)
                    .isPresent();
        }

        boolean is(java.util.UUID person) {
            return actor.personId().map(PersonId::value).filter(person::equals).isPresent();
        }
    }

    /** @throws RuleViolation {@code issues.unknown} */
    public IssueWork of(Actor actor, IssueId id) {
        IssueDetails details = queries.details(actor, id);
        boolean inside = details.inside();
        Issue issue = issues.findById(id.value()).orElseThrow();
        Standing standing = new Standing(actor, issue, handlers.of(id), replies.find(issue), requests.of(id));
        return new IssueWork(
                standing.handlers(),
                inside ? replies.of(id) : List.of(),
                inside ? standing.requests() : List.of(),
                offers(standing, details.row().status()),
                issue.round());
    }

    /** @param status as the reader sees it: what was rated today is not told to who handled it */
    private List<IssueOffer> offers(Standing at, IssueStatus status) {
        Set<IssueHand> able = hands.of(at.actor(), at.issue());
        String side = history.sideOf(at.actor(), at.issue().id()).orElse(null);
        List<IssueOffer> offers = new ArrayList<>();
        for (IssueGuards.Arrow arrow : IssueGuards.table()) {
            List<IssueHand> fitting =
                    arrow.who().stream().filter(able::contains).toList();
            if (fitting.isEmpty()
                    || arrow.command() == IssueCommand.RATE
                    || !arrow.from().contains(status)
                    || idle(arrow.command(), at)) {
                continue;
            }
            boolean barred = fitting.stream().allMatch(hand -> IssueHistory.hindrance(side, hand) != null);
            offers.add(new IssueOffer(
                    arrow.command(),
                    barred ? new RuleViolation("issues.party.other") : hindrance(arrow.command(), at)));
        }
        return offers;
    }

    /** Whether there is nothing to do it with: no draft to sign, nothing to decide, something that is asked already. */
    private boolean idle(IssueCommand command, Standing at) {
        for (RequestKind kind : RequestKind.values()) {
            boolean waits = at.waiting(kind).isPresent();
            if (kind.ask() == command) {
                return waits
                        || kind == RequestKind.CLOSURE && at.issue().dissatisfied()
                        || kind == RequestKind.PROCEDURE && refusal(() -> procedures.demand(at.issue())) != null;
            }
            if (kind.decided(true) == command || kind.decided(false) == command) {
                return !waits;
            }
        }
        return switch (command) {
            case SIGN_REPLY, SEND_BACK -> !at.drafted();
            case CHECK_REPLY -> signing.next(at.issue()).isEmpty();
            case WAIVE -> at.handlers().stream().noneMatch(IssueHandler::awaited);
            default -> false;
        };
    }

    private @Nullable RuleViolation hindrance(IssueCommand command, Standing at) {
        LocalDate today = OfficeTime.today(clock);
        Optional<IssueRequest> decides = Arrays.stream(RequestKind.values())
                .filter(kind -> kind.decided(true) == command || kind.decided(false) == command)
                .findFirst()
                .flatMap(at::waiting);
        if (decides.filter(one -> one.askedBy() != null && at.is(one.askedBy().value()))
                .isPresent()) {
            return new RuleViolation("issues.request.own");
        }
        return switch (command) {
            case OBJECT -> IssueRequests.objectionHindrance(requests, at.issue());
            case GRANT_OBJECTION, REFUSE_OBJECTION ->
                IssueRequests.objectionOwn(requests, at.actor(), at.issue().id());
            case DISPATCH -> refusal(() -> intake.demandKnown(at.issue().id()));
            case RETURN ->
                IssueHandling.returnHindrance(
                        at.issue().objected(), at.issue().course().objectBy(), today);
            case ASK_EXTENSION ->
                at.issue().course().due() == null
                        ? null
                        : IssueRequests.extensionHindrance(
                                days.now(), at.issue().course().due(), today);
            case SIGN_REPLY -> signing(at);
            case CHECK_REPLY -> checking(at);
            case ASK_CLOSURE -> refusal(() -> closures.demand(at.issue()));
            default -> null;
        };
    }

    private @Nullable RuleViolation checking(Standing at) {
        if (at.reply().filter(one -> at.is(one.draftedBy())).isPresent()) {
            return new RuleViolation("issues.reply.own");
        }
        return signing.next(at.issue())
                        .filter(level ->
                                at.actor().personId().filter(level::has).isPresent())
                        .isPresent()
                ? null
                : new RuleViolation("issues.check.notYet");
    }

    private @Nullable RuleViolation signing(Standing at) {
        if (at.reply().filter(one -> at.is(one.draftedBy())).isPresent()) {
            return new RuleViolation("issues.reply.own");
        }
        RuleViolation level = IssueHandling.levelMissing(signing, at.actor(), at.issue());
        if (level != null) {
            return level;
        }
        List<String> awaited = at.handlers().stream()
                .filter(IssueHandler::awaited)
                .map(IssueHandler::name)
                .toList();
        return awaited.isEmpty() ? null : new RuleViolation("issues.reply.waits", String.join("、", awaited));
    }

    private static @Nullable RuleViolation refusal(Runnable check) {
        try {
            check.run();
            return null;
        } catch (RuleViolation refused) {
            return refused;
        }
    }
}
