package cn.qinqing.issues;

import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueHands;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.issues.domain.ToldStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What enterprises are told of their issues, and what they answer to it (告知企业): an objection to a decline, their own
 * withdrawal. Through a link, or by somebody who rings them and had no hand in it.
 */
@Service
@Transactional
public class IssueTelling {

    /** Name of the purpose of links by which enterprises are told; never changed. */
    public static final String PURPOSE = "issue-told";

    private final IssueRepository issues;
    private final IssueRequests requests;
    private final IssueQueries queries;
    private final IssueHands hands;
    private final ToldStore store;

    IssueTelling(
            IssueRepository issues, IssueRequests requests, IssueQueries queries, IssueHands hands, ToldStore store) {
        this.issues = issues;
        this.requests = requests;
        this.queries = queries;
        this.hands = hands;
        this.store = store;
    }

    /** What an enterprise may answer. */
    public enum Answer {
        /** 申诉. */
        OBJECT,
        /** 撤回. */
        WITHDRAW,
        /** 已知悉. */
        READ
    }

    /** Key of the sentence why there is nothing to tell any more; empty while there is. */
    @Transactional(readOnly = true)
    public Optional<String> hindrance(IssueId id) {
        return issues.findById(id.value())
                        .filter(issue -> store.told(issue.status())
                                || IssueGuards.of(IssueCommand.ASK_WITHDRAWAL)
                                        .from()
                                        .contains(issue.status()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("issues.told.over");
    }

    /**
     * What the enterprise is shown, and what somebody who rings it reads out.
     *
     * @throws RuleViolation {@code issues.unknown} for another enterprise's link or outside the scope; {@code
     *     issues.rate.involved}
     */
    @Transactional(readOnly = true)
    public ToldIssue told(Actor actor, IssueId id) {
        actor.require(Right.ISSUE_RATE);
        Issue issue = issues.findById(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        switch (actor) {
            case Actor.Link link -> {
                if (!link.enterprise().equals(issue.enterprise())) {
                    throw new RuleViolation("issues.unknown");
                }
            }
            case Actor.Person person -> {
                queries.details(person, id);
                if (hands.involved(person, id)) {
                    throw new RuleViolation("issues.rate.involved");
                }
            }
            case Actor.Job job -> {}
        }
        return store.of(issue);
    }

    /**
     * Takes what the enterprise answers.
     *
     * @param version of what it saw
     * @throws RuleViolation as {@link #told}; {@code issues.told.choice.missing}; {@code issues.told.changed} when it went on
     *     meanwhile; {@code issues.told.words.missing}; and what {@link IssueRequests#ask} refuses
     */
    public void answer(Actor actor, IssueId id, Answer answer, String words, int version) {
        ToldIssue told = told(actor, id);
        boolean may = answer == Answer.OBJECT ? told.objects() : answer != Answer.WITHDRAW || told.withdraws();
        if (told.version() != version || !may) {
            throw new RuleViolation("issues.told.changed");
        }
        if (answer == Answer.READ) {
            return;
        }
        if (words.isBlank()) {
            throw new RuleViolation("issues.told.words.missing");
        }
        RequestKind kind = answer == Answer.OBJECT ? RequestKind.OBJECTION : RequestKind.WITHDRAWAL;
        requests.ask(actor, new AskFor(id, kind, null, null, words));
    }
}
