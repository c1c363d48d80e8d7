package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a head signs for several issues at once (批量签署): each for itself, so that one that is refused keeps none back. */
@Service
public class IssueBatches {

    private static final int MOST = 200;

    private final IssueQueries queries;
    private final IssueRequests requests;

    IssueBatches(IssueQueries queries, IssueRequests requests) {
        this.queries = queries;
        this.requests = requests;
    }

    /** @param refused why it was not signed; null when it was */
    public record Signed(IssueId issue, @Nullable RuleViolation refused) {}

    /** Issues of the own unit that wait for the head to sign their closure. */
    public List<IssueRow> closures(Actor actor) {
        IssueGuards.demand(actor, IssueCommand.ASK_CLOSURE);
        return queries.page(
                actor, new IssueFilter(null, null, IssueStatus.RATED, null, null, true, null), List.of(), 0, MOST);
    }

    /** Signs the closure of each; the results stand in the order in which they were asked. */
    public List<Signed> signClosures(Actor actor, List<IssueId> issues) {
        IssueGuards.demand(actor, IssueCommand.ASK_CLOSURE);
        List<Signed> results = new ArrayList<>();
        for (IssueId id : issues) {
            try {
                requests.ask(actor, new AskFor(id, RequestKind.CLOSURE, null, null, ""));
                results.add(new Signed(id, null));
            } catch (RuleViolation refused) {
                results.add(new Signed(id, refused));
            }
        }
        return results;
    }
}
