package cn.qinqing.issues;

import cn.qinqing.enterprises.ProvisionalEnterprises;
import cn.qinqing.issues.domain.IntakeStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueRegistrar;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How issues come in (受理入口): whichever the channel, with who raised it, and by a number of another platform only once.
 */
@Service
@Transactional
public class IssueIntake {

    private final IssueService service;
    private final IssueRegistrar registrar;
    private final IssueRepository issues;
    private final ProvisionalEnterprises provisional;
    private final IntakeStore store;
    private final Clock clock;

    IssueIntake(
            IssueService service,
            IssueRegistrar registrar,
            IssueRepository issues,
            ProvisionalEnterprises provisional,
            IntakeStore store,
            Clock clock) {
        this.service = service;
        this.registrar = registrar;
        this.issues = issues;
        this.provisional = provisional;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Registers what an enterprise of the list raised, with how it came in.
     *
     * @throws RuleViolation what {@link IssueService#raise} refuses; {@code issues.intake.reference.taken} with the number of
     *     the issue that has the same reference; {@code issues.intake.reference.missing}, {@code
     *     issues.intake.reference.long}, {@code issues.intake.platform.missing}, {@code issues.intake.platform.long}; {@code
     *     issues.intake.phone.wrong}; {@code issues.intake.name.long}; {@code issues.intake.amount.wrong}; {@code
     *     issues.intake.language.wrong}
     */
    public Raised raise(Actor actor, Origin origin, RaiseIssue raise, IntakeFacts facts) {
        actor.require(Right.ISSUE_RAISE);
        boolean before = raise.clientKey() != null
                && issues.findByClientKey(raise.clientKey()).isPresent();
        if (!before) {
            store.check(origin.kind(), facts, null);
        }
        Raised raised = service.raise(actor, origin, raise);
        if (!before) {
            store.add(raised.id(), origin.kind(), facts, false);
        }
        return raised;
    }

    /**
     * Registers what somebody raised who stands in no list. What comes through the open door is unverified until somebody
     * of the desk rang back; what was taken down at the desk or on the telephone was heard by whoever wrote it. Either way
     * the desk links it to an enterprise of the list or registers a new one before it is dispatched.
     *
     * @return the issue with its number; for a form that comes twice, the first one
     * @throws RuleViolation {@code issues.text.missing}, {@code issues.text.long}; {@code issues.intake.phone.missing},
     *     {@code issues.intake.phone.wrong}; {@code issues.intake.name.long}; {@code issues.intake.language.wrong}; {@code
     *     issues.sent.other}; and what {@link ProvisionalEnterprises#meet} refuses
     */
    public Raised open(Actor actor, OpenIntake open) {
        actor.require(Right.ISSUE_RAISE);
        return open(actor, open, IntakeFacts.of(open.person(), open.phone()).in(open.language()));
    }

    /**
     * As {@link #open(Actor, OpenIntake)}, with what else is known, such as the number of another platform.
     *
     * @param facts with the name, the telephone and the language of the intake itself
     */
    public Raised open(Actor actor, OpenIntake open, IntakeFacts facts) {
        actor.require(Right.ISSUE_RAISE);
        Optional<Issue> sentBefore =
                open.clientKey() == null ? Optional.empty() : issues.findByClientKey(open.clientKey());
        if (sentBefore.isPresent()) {
            return same(sentBefore.get(), open);
        }
        Issue.checkText(open.text());
        if (facts.raiserPhone().isBlank()) {
            throw new RuleViolation("issues.intake.phone.missing");
        }
        store.check(open.channel(), facts, null);
        EnterpriseId caller = provisional.meet(actor, open.kind(), open.name(), open.place(), open.address());
        Issue issue = registrar.register(
                actor,
                new Origin(open.channel(), open.source()),
                new RaiseIssue(caller, open.text(), open.privacy(), OfficeTime.today(clock), open.clientKey()));
        store.add(issue.id(), open.channel(), facts, open.channel() == Origin.Kind.PUBLIC);
        return new Raised(issue.id(), issue.number());
    }

    /** @throws RuleViolation {@code issues.sent.other} */
    private static Raised same(Issue known, OpenIntake open) {
        if (!known.text().equals(open.text().strip())) {
            throw new RuleViolation("issues.sent.other", known.number());
        }
        return new Raised(known.id(), known.number());
    }
}
