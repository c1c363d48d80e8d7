package cn.qinqing.issues;

import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueHands;
import cn.qinqing.issues.domain.IssueReopening;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.issues.domain.RatingStore;
import cn.qinqing.issues.domain.SummaryStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What enterprises say of replies (企业评价): through a link, or to somebody who rings back and had no hand in it. Silence is
 * never an answer, and the unit that handled it never learns who said what.
 */
@Service
@Transactional
public class IssueRatings {

    /** Name of the purpose of links by which enterprises rate replies; never changed. */
    public static final String PURPOSE = "issue-rate";

    private static final int LONGEST_WORDS = 2_000;

    private final IssueRepository issues;
    private final IssueDesk desk;
    private final IssueHands hands;
    private final RatingStore store;
    private final SummaryStore summaries;
    private final IssueReopening reopening;
    private final IssueQueries queries;
    private final List<RatingWatch> watches;

    IssueRatings(
            IssueRepository issues,
            IssueDesk desk,
            IssueHands hands,
            RatingStore store,
            SummaryStore summaries,
            IssueReopening reopening,
            IssueQueries queries,
            ObjectProvider<RatingWatch> watches) {
        this.issues = issues;
        this.desk = desk;
        this.hands = hands;
        this.store = store;
        this.summaries = summaries;
        this.reopening = reopening;
        this.queries = queries;
        this.watches = watches.stream().toList();
    }

    /**
     * What the enterprise is shown, and what somebody who rings back reads out.
     *
     * @throws RuleViolation {@code issues.unknown} for another enterprise's link or outside the scope; {@code
     *     issues.rate.involved}; {@code issues.rate.over} when no reply waits for an answer
     */
    @Transactional(readOnly = true)
    public IssueSummary summary(Actor actor, IssueId id) {
        actor.require(Right.ISSUE_RATE);
        Issue issue = issues.findById(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        demandMay(actor, issue);
        hindrance(id).ifPresent(key -> {
            throw new RuleViolation(key);
        });
        return summaries.of(issue);
    }

    /** Key of the sentence why nobody need rate any more; empty while somebody may. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(IssueId id) {
        return issues.findById(id.value())
                        .filter(issue ->
                                IssueGuards.of(IssueCommand.RATE).from().contains(issue.status()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("issues.rate.over");
    }

    /** Whether the actor or the actor's unit had a hand in it; never so for links and jobs. */
    @Transactional(readOnly = true)
    public boolean involves(Actor actor, IssueId id) {
        return hands.involved(actor, id);
    }

    /**
     * Keeps what the enterprise says of the reply. From 基本满意 on it may be closed; else it leaves for reopening. The
     * unit hears of either with the next daily batch, so that nobody can tell from the hour who said so.
     *
     * @throws RuleViolation as {@link #summary}; {@code issues.rate.missing}, {@code issues.rate.words.missing} where it is
     *     dissatisfied without a word, {@code issues.rate.words.long}; {@code issues.rate.changed} when there is a later
     *     reply
     */
    public void rate(Actor actor, RateIssue rate) {
        actor.require(Right.ISSUE_RATE);
        Issue known = issues.findForChange(rate.issue().value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        demandMay(actor, known);
        IssueDesk.Taken taken = desk.take(actor, rate.issue(), IssueCommand.RATE, "");
        if (rate.satisfaction() == null) {
            throw new RuleViolation("issues.rate.missing");
        }
        String words = rate.words().strip();
        int length = words.codePointCount(0, words.length());
        if (length > LONGEST_WORDS) {
            throw new RuleViolation("issues.rate.words.long", length, LONGEST_WORDS);
        }
        if (words.isEmpty() && !rate.satisfaction().satisfied()) {
            throw new RuleViolation("issues.rate.words.missing");
        }
        if (rate.round() != taken.issue().round()) {
            throw new RuleViolation("issues.rate.changed");
        }
        UUID rating = store.add(taken, rate.satisfaction(), words);
        taken.issue().rated(rate.satisfaction().satisfied());
        desk.done(taken, null, Map.of());
        watches.forEach(one -> one.rated(actor, rate.issue(), rating, taken.now()));
    }

    /**
     * Opens a closed issue again because the enterprise asks for it (企业要求重办), within 30 days of the closing.
     *
     * @param words what the enterprise says
     * @throws RuleViolation {@code issues.again.late}, and what {@link IssueDesk#take} refuses
     */
    public void again(Actor actor, IssueId id, String words) {
        IssueGuards.demand(actor, IssueCommand.ASK_AGAIN);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.ASK_AGAIN, words);
        reopening.demandRecent(taken);
        reopening.again(taken);
    }

    /**
     * What the enterprise said, for who may know it: the desk, the office and supervisors, never a unit that handled it.
     */
    @Transactional(readOnly = true)
    public List<IssueRating> of(Actor actor, IssueId id) {
        queries.details(actor, id);
        boolean may = actor.may(Right.ISSUE_TRIAGE) || actor.may(Right.ISSUE_APPROVE) || actor.may(Right.AUDIT_READ);
        boolean handles = actor.unitId().filter(unit -> hands.handles(id, unit)).isPresent();
        return may && !handles ? store.of(id) : List.of();
    }

    private void demandMay(Actor actor, Issue issue) {
        switch (actor) {
            case Actor.Link link -> {
                if (!link.enterprise().equals(issue.enterprise())) {
                    throw new RuleViolation("issues.unknown");
                }
            }
            case Actor.Person person -> {
                queries.details(person, issue.id());
                if (hands.involved(person, issue.id())) {
                    throw new RuleViolation("issues.rate.involved");
                }
            }
            case Actor.Job job -> {}
        }
    }
}
