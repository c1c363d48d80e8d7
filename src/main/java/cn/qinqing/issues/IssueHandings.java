package cn.qinqing.issues;

import cn.qinqing.issues.domain.HandingStore;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDesk;
import cn.qinqing.issues.domain.IssueNews;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.issues.domain.RequestStore;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing an issue up or down between operating bodies (上报、下派): the desk that has it proposes, the other side accepts or
 * refuses ({@link IssueRequests#decide}). Its clock goes on and it keeps its number; the other side adds its own.
 */
@Service
@Transactional
public class IssueHandings {

    private final IssueDesk desk;
    private final RequestStore requests;
    private final HandingStore handings;
    private final IssueRepository issues;
    private final IssueQueries queries;
    private final IssueNews news;

    IssueHandings(
            IssueDesk desk,
            RequestStore requests,
            HandingStore handings,
            IssueRepository issues,
            IssueQueries queries,
            IssueNews news) {
        this.desk = desk;
        this.requests = requests;
        this.handings = handings;
        this.issues = issues;
        this.queries = queries;
        this.news = news;
    }

    /**
     * Where an issue stands between the operating bodies.
     *
     * @param body whose desk leads it
     * @param others bodies to which it may be handed: up to the prefecture, down to the enterprise's own
     * @param numbers what it is called in the series of others, such as 库企诉〔2026〕0003号
     */
    public record Place(Bodies.Body body, List<Bodies.Body> others, List<String> numbers) {}

    /** @throws RuleViolation {@code issues.unknown} */
    @Transactional(readOnly = true)
    public Place place(Actor actor, IssueId id) {
        queries.details(actor, id);
        Issue issue = issues.findById(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        return new Place(handings.bodyOf(issue), handings.others(issue), handings.numbers(id));
    }

    /**
     * Proposes to hand it to another operating body, with the reason.
     *
     * @throws RuleViolation {@code issues.handing.body.missing} for none, the one that has it, or one that has nothing to do
     *     with the enterprise; {@code issues.request.waits}; and what {@link IssueDesk#take} refuses
     */
    public void propose(Actor actor, IssueId id, @Nullable BodyId to, String reason) {
        IssueGuards.demand(actor, IssueCommand.ASK_HANDING);
        IssueDesk.Taken taken = desk.take(actor, id, IssueCommand.ASK_HANDING, reason);
        Bodies.Body body = handings.others(taken.issue()).stream()
                .filter(one -> one.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("issues.handing.body.missing"));
        requests.ask(taken, RequestKind.HANDING, body.code(), body.name(), null, taken.reason());
        desk.done(taken, IssueDesk.detail("issues.detail.handing", body.name()), Map.of("body", body.code()));
        news.toAccept(taken.issue(), body);
    }
}
