package cn.qinqing.workbench.ui;

import cn.qinqing.identity.CurrentActor;
import cn.qinqing.uikit.ListExtension;
import cn.qinqing.uikit.ShownList;
import cn.qinqing.workbench.SavedView;
import cn.qinqing.workbench.SavedViews;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** The menu 视图 of every list, and the view under which it opens. */
@org.springframework.stereotype.Component
record ViewTool(CurrentActor current, SavedViews views) implements ListExtension {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> tool(ShownList list) {
        return Optional.of(new ViewMenu(this, list));
    }

    @Override
    public Optional<String> opening(ShownList list) {
        return of(list).stream()
                .filter(SavedView::opensFirst)
                .map(SavedView::query)
                .findFirst();
    }

    List<SavedView> of(ShownList list) {
        return views.of(current.get(), list.name());
    }
}
