package cn.qinqing.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a list stands in its address: filters, order, columns, and the row that is selected. */
final class ListAddress<R> implements Serializable {

    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";
    private static final String SELECTED = "sel";

    private final ListFilters filters;
    private final ListSort<R> sort;
    private final ListColumns<R> columns;
    private @Nullable SidePlace<R> side;

    ListAddress(ListFilters filters, ListSort<R> sort, ListColumns<R> columns) {
        this.filters = filters;
        this.sort = sort;
        this.columns = columns;
    }

    void selectedIn(SidePlace<R> place) {
        side = place;
    }

    /** Takes filters, order and columns; the selection is taken once the rows are counted. */
    void choose(QueryParameters parameters) {
        filters.fill(parameters);
        sort.choose(parameters.getSingleParameter(SORT).orElse(""));
        columns.choose(parameters.getSingleParameter(COLUMNS).orElse(""));
    }

    void select(QueryParameters parameters) {
        if (side != null) {
            side.choose(parameters.getSingleParameter(SELECTED).orElse(null));
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = filters.values();
        if (!sort.order().keys().isEmpty()) {
            values.put(SORT, sort.order().text());
        }
        if (!columns.choice().isEmpty()) {
            values.put(COLUMNS, columns.choice());
        }
        return values;
    }

    private QueryParameters withSelection() {
        Map<String, String> values = values();
        if (side != null) {
            side.text().ifPresent(row -> values.put(SELECTED, row));
        }
        return QueryParameters.simple(values);
    }

    /** What is shown, without which row of it is selected; as it is kept in a view. */
    String query() {
        return QueryParameters.simple(values()).getQueryString();
    }

    /** The same, to be read in the log. */
    String described() {
        return values().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Another order, other columns. */
    void arranged() {
        go(withSelection());
    }

    /** Other filters show other rows: what was selected under the ones before may not be among them. */
    void filtered() {
        go(QueryParameters.simple(values()));
    }

    /** Another row is selected: the rows stay as they are, and the way back does not lead through every one of them. */
    void moved() {
        UI ui = UI.getCurrent();
        ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ui.getActiveViewLocation().getPath(), withSelection()));
    }

    /** Under which query a list opens; when somebody comes in without any, under what is kept for that. */
    static QueryParameters opening(Location here, Supplier<Optional<String>> kept) {
        if (!here.getQueryParameters().getParameters().isEmpty()) {
            return here.getQueryParameters();
        }
        Optional<QueryParameters> own = kept.get().map(ListAddress::parsed);
        own.ifPresent(query ->
                UI.getCurrent().getPage().getHistory().replaceState(null, new Location(here.getPath(), query)));
        return own.orElse(QueryParameters.empty());
    }

    static void go(QueryParameters parameters) {
        UI ui = UI.getCurrent();
        ui.navigate(ui.getActiveViewLocation().getPath(), parameters);
    }

    static QueryParameters parsed(String query) {
        return query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query);
    }
}
