package cn.qinqing.shell;

import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.EmptyState;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All hits of a query (检索结果), grouped by kind; the address carries the query. */
@Route("search")
@RolesAllowed(RightsCatalog.SEARCH)
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String TEXT = "q";
    private static final int MOST_OF_KIND = 50;

    private final transient SearchGroups groups;

    SearchView(SearchGroups groups) {
        this.groups = groups;
        addClassName("qq-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TEXT)
                .orElse("");
        List<SearchGroup> found = groups.find(text, MOST_OF_KIND);
        int hits = found.stream().mapToInt(group -> group.hits().size()).sum();
        Paragraph summary = new Paragraph(getTranslation("shell.search.summary", text, hits));
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("shell.search.title")), summary);
        if (found.isEmpty()) {
            add(new EmptyState(getTranslation("shell.search.nothing")));
        }
        found.forEach(group -> add(section(group)));
    }

    private Section section(SearchGroup group) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qq-hits");
        group.hits().forEach(found -> list.add(item(found)));
        Section section = new Section(new H2(getTranslation(group.labelKey())), list);
        if (group.hits().size() == MOST_OF_KIND) {
            Paragraph more = new Paragraph(getTranslation("shell.search.more", MOST_OF_KIND));
            more.addClassName("qq-why");
            section.add(more);
        }
        return section;
    }

    private static ListItem item(SearchGroup.Found found) {
        Anchor title = new Anchor(found.path(), found.hit().title());
        title.getElement().setAttribute("router-link", true);
        Span subtitle = new Span(found.hit().subtitle());
        subtitle.addClassName("qq-hit-sub");
        return new ListItem(title, subtitle);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("shell.search.title"));
    }
}
