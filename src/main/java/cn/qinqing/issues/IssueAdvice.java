package cn.qinqing.issues;

import cn.qinqing.issues.domain.AdviceStore;
import cn.qinqing.issues.domain.AdviceStore.Known;
import cn.qinqing.issues.domain.Alike;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDocuments;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What past issues say of a new one (研判提示): similar ones that are open, and to which category and unit similar ones went.
 * It is counted from the words of issues alone and always says from how many; nothing is decided by it.
 */
@Service
@Transactional(readOnly = true)
public class IssueAdvice {

    private static final String SEARCHED = IssueDocuments.KIND;

    /** Of the nearest so many, those that are near enough count. */
    private static final int CANDIDATES = 60;

    private static final int MOST = 5;
    private static final int VOTERS = 12;
    private static final int FEWEST = 2;

    /** From here on two texts speak of the same matter. */
    private static final double NEAR = 0.15;

    /** From here on one is likely the other again. */
    private static final double AGAIN = 0.35;

    private final SearchIndex index;
    private final AdviceStore store;
    private final IssueRepository issues;
    private final IssueDocuments documents;
    private final IssueQueries queries;
    private final IssueSelection selection;
    private final IssueTerms terms;

    IssueAdvice(
            SearchIndex index,
            AdviceStore store,
            IssueRepository issues,
            IssueDocuments documents,
            IssueQueries queries,
            IssueSelection selection,
            IssueTerms terms) {
        this.index = index;
        this.store = store;
        this.issues = issues;
        this.documents = documents;
        this.queries = queries;
        this.selection = selection;
        this.terms = terms;
    }

    /**
     * An issue that speaks of the same.
     *
     * @param percent how much of the words they share
     */
    public record Similar(IssueRow row, int percent) {}

    /**
     * Where similar issues went.
     *
     * @param similar number of issues that were looked at
     * @param agreeing how many of them were of this category
     * @param sameUnit how many of those were led by this unit
     */
    public record Suggestion(
            IssueCategory category, UnitId unit, String unitName, int similar, int agreeing, int sameUnit) {}

    /** @param open similar open issues, the nearest first */
    public record Advice(List<Similar> open, List<Suggestion> suggestions) {}

    private record Near(Known known, double degree) {}

    /**
     * What is known about an issue at the desk.
     *
     * @throws RuleViolation {@code issues.unknown}
     */
    public Advice of(Actor actor, IssueId id) {
        actor.require(Right.ISSUE_TRIAGE);
        if (queries.details(actor, id).text() == null) {
            return new Advice(List.of(), List.of());
        }
        Issue issue = issues.findById(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        String words = documents.spoken(issue);
        List<Near> near = near(actor, words).stream()
                .filter(one -> !one.known().id().equals(id))
                .toList();
        return new Advice(open(actor, near), suggestions(near));
    }

    /** Open issues of the same enterprise that may be the same one again (疑似重复), before it is registered. */
    public List<Similar> again(Actor actor, EnterpriseId enterprise, String text) {
        actor.require(Right.ISSUE_RAISE);
        Set<String> pairs = Alike.pairs(text);
        if (pairs.isEmpty() || !actor.may(Right.ISSUE_READ)) {
            return List.of();
        }
        return open(
                actor,
                store.openOf(enterprise, actor.may(Right.ISSUE_READ_CONFIDENTIAL)).stream()
                        .map(one -> new Near(one, Alike.degree(pairs, Alike.pairs(one.words()))))
                        .filter(one -> one.degree() >= AGAIN)
                        .sorted(Comparator.comparingDouble(Near::degree).reversed())
                        .toList());
    }

    private List<Near> near(Actor actor, String words) {
        Set<String> pairs = Alike.pairs(words);
        return store
                .of(index.like(words, actor, SEARCHED, CANDIDATES), actor.may(Right.ISSUE_READ_CONFIDENTIAL))
                .stream()
                .map(one -> new Near(one, Alike.degree(pairs, Alike.pairs(one.words()))))
                .filter(one -> one.degree() >= NEAR)
                .sorted(Comparator.comparingDouble(Near::degree).reversed())
                .toList();
    }

    /** As the reader may see them. */
    private List<Similar> open(Actor actor, List<Near> near) {
        List<Near> open = near.stream()
                .filter(one -> one.known().status().open())
                .limit(MOST)
                .toList();
        Map<IssueId, IssueRow> rows =
                selection.rows(actor, open.stream().map(one -> one.known().id()).toList()).stream()
                        .filter(row -> !row.title().isEmpty())
                        .collect(Collectors.toMap(IssueRow::id, Function.identity()));
        return open.stream()
                .filter(one -> rows.containsKey(one.known().id()))
                .map(one -> new Similar(rows.get(one.known().id()), (int) Math.round(Math.min(1, one.degree()) * 100)))
                .toList();
    }

    /** Counted from the nearest that were dispatched: the nearer, the more it weighs. */
    private List<Suggestion> suggestions(List<Near> near) {
        Map<String, IssueCategory> today = terms.categories().stream()
                .filter(one -> !one.referred())
                .collect(Collectors.toMap(IssueCategory::code, Function.identity()));
        List<Near> voters = near.stream()
                .filter(one -> one.known().unit() != null
                        && today.containsKey(one.known().category()))
                .limit(VOTERS)
                .toList();
        Map<String, Double> weights = new HashMap<>();
        voters.forEach(one -> weights.merge(one.known().category(), one.degree(), Double::sum));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(2)
                .flatMap(one -> suggestion(today.get(one.getKey()), voters).stream())
                .toList();
    }

    private static Optional<Suggestion> suggestion(IssueCategory category, List<Near> voters) {
        List<Near> agreeing = voters.stream()
                .filter(one -> category.code().equals(one.known().category()))
                .toList();
        if (agreeing.size() < FEWEST) {
            return Optional.empty();
        }
        Map<UnitId, List<Near>> units = agreeing.stream()
                .collect(Collectors.groupingBy(
                        one -> java.util.Objects.requireNonNull(one.known().unit())));
        return units.entrySet().stream()
                .max(Comparator.comparingDouble(
                        one -> one.getValue().stream().mapToDouble(Near::degree).sum()))
                .map(one -> new Suggestion(
                        category,
                        one.getKey(),
                        one.getValue().getFirst().known().unitName(),
                        voters.size(),
                        agreeing.size(),
                        one.getValue().size()));
    }
}
