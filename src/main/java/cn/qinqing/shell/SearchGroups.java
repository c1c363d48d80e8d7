package cn.qinqing.shell;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.search.SearchTarget;
import cn.qinqing.shared.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the index once for each kind, so that many enterprises do not hide the one leader of that name. */
@Component
class SearchGroups {

    private final SearchIndex index;
    private final CurrentActor current;
    private final ObjectProvider<SearchTarget> targets;

    SearchGroups(SearchIndex index, CurrentActor current, ObjectProvider<SearchTarget> targets) {
        this.index = index;
        this.current = current;
        this.targets = targets;
    }

    /** The kinds that have hits, in their order. */
    List<SearchGroup> find(String text, int mostOfKind) {
        Actor actor = current.get();
        return targets.stream()
                .sorted(Comparator.comparingInt(SearchTarget::order))
                .map(target -> new SearchGroup(
                        target.kind(),
                        target.labelKey(),
                        index.find(text, actor, Set.of(target.kind()), mostOfKind).stream()
                                .map(hit -> new SearchGroup.Found(hit, target.path(hit.id())))
                                .toList()))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }
}
