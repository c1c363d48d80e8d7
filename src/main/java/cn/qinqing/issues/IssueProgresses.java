package cn.qinqing.issues;

import cn.qinqing.issues.domain.ProgressStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues as their enterprises see them, and what these do with them through their links (企业看诉求). */
@Service
@Transactional
public class IssueProgresses {

    private final ProgressStore store;
    private final IssueQueries queries;
    private final IssueRequests requests;
    private final IssueRatings ratings;
    private final Clock clock;

    IssueProgresses(
            ProgressStore store, IssueQueries queries, IssueRequests requests, IssueRatings ratings, Clock clock) {
        this.store = store;
        this.queries = queries;
        this.requests = requests;
        this.ratings = ratings;
        this.clock = clock;
    }

    /**
     * The enterprise's issues, the latest first, without their histories; what was raised anonymously is followed by its
     * number alone.
     */
    @Transactional(readOnly = true)
    public List<IssueProgress> own(Actor.Link link) {
        link.require(Right.ISSUE_RATE);
        return store.of(link.enterprise(), OfficeTime.today(clock));
    }

    /**
     * One issue with its history in order: to its enterprise, to the chamber that raised it, to who rightly named number and
     * telephone (a job asks then), and to the staff, who reads the same words aloud.
     *
     * @throws RuleViolation {@code issues.unknown} for another enterprise's, for an anonymous one by link, or outside the
     *     scope
     */
    @Transactional(readOnly = true)
    public IssueProgress of(Actor actor, IssueId id) {
        actor.require(actor instanceof Actor.Link ? Right.ISSUE_RATE : Right.ISSUE_READ);
        IssueProgress found =
                store.find(id, OfficeTime.today(clock)).orElseThrow(() -> new RuleViolation("issues.unknown"));
        switch (actor) {
            case Actor.Person person -> queries.details(person, id);
            case Actor.Link link -> demandOwn(link, found);
            case Actor.Job job -> {}
        }
        return found;
    }

    /**
     * Does for the enterprise what it may do itself: asks to withdraw, says that it is not solved, asks to have it done again,
     * objects to a decline.
     *
     * @param words of the enterprise, as they are kept
     * @throws RuleViolation as {@link #of}; {@code issues.firm.notNow} when the table knows no such arrow for an enterprise
     *     from here; what the command refuses
     */
    public void act(Actor.Link link, IssueId id, FirmAct act, String words) {
        link.require(Right.ISSUE_RATE);
        IssueProgress now = of(link, id);
        if (!now.enterprise().equals(link.enterprise())) {
            throw new RuleViolation("issues.firm.notNow");
        }
        give(link, now, act, words);
    }

    /**
     * The same for who rightly named number and telephone ({@link IssueFollowing}): the twin for typing of the link. An
     * anonymous issue is reached in this way alone.
     *
     * @param name in which the history notes it
     */
    void actByNumber(IssueId id, FirmAct act, String words, String name) {
        IssueProgress now =
                store.find(id, OfficeTime.today(clock)).orElseThrow(() -> new RuleViolation("issues.unknown"));
        give(new Actor.Link(id.value(), now.enterprise(), name, EnumSet.of(Right.ISSUE_RATE)), now, act, words);
    }

    private void give(Actor.Link link, IssueProgress now, FirmAct act, String words) {
        if (!now.may().contains(act)) {
            throw new RuleViolation("issues.firm.notNow");
        }
        switch (act) {
            case AGAIN -> ratings.again(link, now.id(), words);
            case NOT_SOLVED ->
                ratings.rate(link, new RateIssue(now.id(), store.round(now.id()), Satisfaction.DISSATISFIED, words));
            case WITHDRAW, OBJECT ->
                requests.ask(link, new AskFor(now.id(), act.request().orElseThrow(), null, null, words));
        }
    }

    private void demandOwn(Actor.Link link, IssueProgress found) {
        boolean own = found.enterprise().equals(link.enterprise());
        if (found.privacy() == IssuePrivacy.ANONYMOUS || !own && !store.raisedBy(found.id(), link.enterprise())) {
            throw new RuleViolation("issues.unknown");
        }
    }
}
