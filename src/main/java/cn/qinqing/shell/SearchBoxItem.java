package cn.qinqing.shell;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Puts the search box into the bar of who may search. */
@org.springframework.stereotype.Component
class SearchBoxItem implements HeaderItem {

    private final SearchGroups groups;

    SearchBoxItem(SearchGroups groups) {
        this.groups = groups;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> content(Actor actor) {
        return actor.may(Right.SEARCH) ? Optional.of(new SearchBox(groups)) : Optional.empty();
    }
}
