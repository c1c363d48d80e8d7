package cn.qinqing.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The one search box (检索框), in the bar above every view; Ctrl+K leads there. The hits are grouped by kind; Enter on a
 * text that is no hit opens the page with all of them.
 */
final class SearchBox extends ComboBox<SearchBox.Entry> {

    private static final int MOST_OF_KIND = 6;

    private final transient SearchGroups groups;
    private transient String asked = "";
    private transient List<Entry> answer = List.of();

    /** A hit in the list; the first of a kind shows the kind's name above it. */
    record Entry(SearchGroup.Found found, String kindLabel, boolean first) {}

    SearchBox(SearchGroups groups) {
        this.groups = groups;
        addClassName("qq-search");
        setAriaLabel(getTranslation("shell.search.label"));
        setPlaceholder(getTranslation("shell.search.placeholder"));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        // the list opens by typing: an empty box has nothing to offer
        setAutoOpen(true);
        setPageSize(50);
        setItemLabelGenerator(entry -> entry.found().hit().title());
        setRenderer(new ComponentRenderer<>(SearchBox::line));
        setItems(DataProvider.fromFilteringCallbacks(
                query -> entries(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> entries(query.getFilter().orElse("")).size()));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open(change.getValue());
            }
        });
        addCustomValueSetListener(typed -> openAll(typed.getDetail()));
    }

    private List<Entry> entries(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        if (!text.equals(asked)) {
            answer = groups.find(text, MOST_OF_KIND).stream()
                    .flatMap(group -> entriesOf(group).stream())
                    .toList();
            asked = text;
        }
        return answer;
    }

    private List<Entry> entriesOf(SearchGroup group) {
        List<Entry> entries = new ArrayList<>();
        for (SearchGroup.Found found : group.hits()) {
            entries.add(new Entry(found, getTranslation(group.labelKey()), entries.isEmpty()));
        }
        return entries;
    }

    private static Div line(Entry entry) {
        Div line = new Div();
        line.addClassName("qq-hit");
        if (entry.first()) {
            Span kind = new Span(entry.kindLabel());
            kind.addClassName("qq-hit-kind");
            line.add(kind);
        }
        Span title = new Span(entry.found().hit().title());
        title.addClassName("qq-hit-title");
        Span subtitle = new Span(entry.found().hit().subtitle());
        subtitle.addClassName("qq-hit-sub");
        line.add(title, subtitle);
        return line;
    }

    private void open(Entry entry) {
        clear();
        getUI().ifPresent(ui -> ui.navigate(entry.found().path()));
    }

    private void openAll(String text) {
        clear();
        if (!text.isBlank()) {
            getUI().ifPresent(ui -> ui.navigate(SearchView.class, QueryParameters.of(SearchView.TEXT, text.strip())));
        }
    }

    @Override
    public void clear() {
        super.clear();
        asked = "";
        answer = List.of();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Shortcuts.addShortcutListener(this, pressed -> focus(), Key.KEY_K, KeyModifier.CONTROL);
    }
}
