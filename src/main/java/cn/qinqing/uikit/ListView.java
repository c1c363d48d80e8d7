package cn.qinqing.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A list: heading, one line that says what is shown, filters, a grid that loads pages. The address carries filters, order
 * and columns, so that a link can be forwarded and the back button works.
 *
 * @param <R> row record
 */
public abstract class ListView<R> extends Div implements BeforeEnterObserver, HasDynamicTitle, ShownList {

    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";

    /** Rows of one round trip: a window of 900 pixels shows about twenty. */
    private static final int PAGE = 30;

    private final String titleKey;
    private final Paragraph summary = new Paragraph();
    private final ListFilters filters = new ListFilters(this::writeAddress);
    private final Div actions = new Div();
    private final Div tools = new Div();
    private final Div emptyPlace = new Div();
    private final Grid<R> grid = new Grid<>();
    private final ListColumns<R> columns = new ListColumns<>(grid);
    private transient List<ListExtension> extensions = List.of();
    private @Nullable RowMarks<R> marks;
    private boolean entered;
    private @Nullable Registration resizing;
    private long total;

    /**
     * @param titleKey message key of the heading
     */
    protected ListView(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("qq-page", "qq-list");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        actions.addClassName("qq-actions");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.addClassName("qq-grid");
        grid.setPageSize(PAGE);
        grid.setMultiSort(false);
        ChineseTexts.sorters(grid);
        grid.getElement().setAttribute("aria-label", getTranslation(titleKey));
        tools.addClassName("qq-actions");
        actions.add(tools);
        Div heading = new Div(new H1(getTranslation(titleKey)), actions);
        heading.addClassName("qq-heading");
        add(heading, summary, filters, filters.chips(), grid, emptyPlace);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                writeAddress();
            }
        });
    }

    /** Rows of one page. */
    protected abstract List<R> rows(@Nullable String sort, boolean descending, int offset, int limit);

    /** Number of all rows that the filters leave. */
    protected abstract long count();

    /** The line below the heading, for so many rows. */
    protected abstract String summary(long total);

    /** What stands in place of the rows when there are none. */
    protected abstract Component empty(boolean filtered);

    /** Rows for a file under the filter of this moment; empty for a list that is not handed out. */
    protected Optional<RowSource<R>> forFile() {
        return Optional.empty();
    }

    /** How rows are told apart when they can be marked; empty for a list with nothing to do for many rows. */
    protected Optional<RowIds<R>> markable() {
        return Optional.empty();
    }

    /** Takes up what the floors above offer for every list. */
    @Autowired
    void extend(ObjectProvider<ListExtension> offered, ObjectProvider<RowsTool> forRows) {
        markable().ifPresent(ids -> mark(ids, forRows));
        extensions = offered.stream()
                .sorted(Comparator.comparingInt(ListExtension::order))
                .toList();
        extensions.forEach(one -> one.tool(this).ifPresent(tools::add));
    }

    private void mark(RowIds<R> ids, ObjectProvider<RowsTool> offered) {
        RowMarks<R> made = new RowMarks<>(name(), grid, ids, () -> total, this::reload);
        List<Component> offers = offered.stream()
                .sorted(Comparator.comparingInt(RowsTool::order))
                .flatMap(one -> one.tools(made).stream())
                .toList();
        if (offers.isEmpty()) {
            return;
        }
        made.offer(offers);
        List<Grid.Column<R>> order = new ArrayList<>(grid.getColumns());
        order.addFirst(made.column());
        grid.setColumnOrder(order);
        addComponentAtIndex(indexOf(grid), made);
        marks = made;
    }

    /** To be called once by the subclass when its columns and filters are made. */
    protected final void ready() {
        tools.addComponentAsFirst(
                columns.finish(getTranslation("uikit.list.columns"), getTranslation(titleKey), this::writeAddress));
        grid.setItems(
                query -> {
                    Optional<com.vaadin.flow.data.provider.QuerySortOrder> order =
                            query.getSortOrders().stream().findFirst();
                    return rows(
                            order.map(one -> one.getSorted()).orElse(null),
                            order.map(one -> one.getDirection() == SortDirection.DESCENDING)
                                    .orElse(false),
                            query.getOffset(),
                            query.getLimit())
                            .stream();
                },
                query -> (int) Math.min(total, Integer.MAX_VALUE));
    }

    protected final Grid.Column<R> column(String headerKey, SerializableFunction<R, String> text) {
        Grid.Column<R> column = grid.addColumn(row -> text.apply(row))
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true)
                .setAutoWidth(false);
        columns.add(headerKey, column, row -> Cell.text(getTranslation(headerKey) + "：" + text.apply(row)));
        fileText(column, headerKey, text);
        return column;
    }

    /** A column of links, tags and second lines. */
    protected final Grid.Column<R> cellColumn(String headerKey, SerializableFunction<R, Cell> cell) {
        Grid.Column<R> column = grid.addColumn(
                        LitRenderer.<R>of("<div>${[item.cell].map(cell => html`" + Cell.TEMPLATE + "`)}</div>")
                                .withProperty("cell", row -> cell.apply(row).data()))
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true);
        columns.add(headerKey, column, cell);
        return column;
    }

    /** A column with something to do in it, such as a button; each row of it is kept on the server. */
    protected final <C extends Component> Grid.Column<R> componentColumn(
            String headerKey, SerializableFunction<R, C> component) {
        Grid.Column<R> column = grid.addColumn(new ComponentRenderer<>(component))
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true);
        columns.addComponent(headerKey, column, component::apply);
        return column;
    }

    /** What a file says for a column of components; once for each thing that it shows. */
    protected final void fileText(Grid.Column<R> column, String headerKey, SerializableFunction<R, String> text) {
        columns.text(column, new ListColumns.Text<>(getTranslation(headerKey), text));
    }

    /** A filter whose value stands in the address under a name. */
    protected final <V, F extends Component & HasValue<?, V>> F filter(
            String name, F field, Function<V, String> write, Function<String, V> read) {
        return filters.add(name, field, write, read);
    }

    /** A filter of that kind that few need: it stands behind 更多筛选 and is made there; to be added after the others. */
    protected final <V, F extends Component & HasValue<?, V>> RareFilter<V> rareFilter(
            String name, SerializableSupplier<F> field, Function<V, String> write, Function<String, V> read) {
        return filters.addRare(name, field, write, read);
    }

    protected final void action(Component action) {
        actions.add(action);
    }

    protected final Grid<R> grid() {
        return grid;
    }

    protected final long total() {
        return total;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        attached.getUI().getPage().retrieveExtendedClientDetails(details -> columns.fit(details.getWindowInnerWidth()));
        resizing =
                attached.getUI().getPage().addBrowserWindowResizeListener(resized -> columns.fit(resized.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (resizing != null) {
            resizing.remove();
        }
        super.onDetach(detached);
    }

    /** Asks for the rows anew. */
    protected final void reload() {
        total = count();
        summary.setText(summary(total));
        emptyPlace.removeAll();
        grid.setVisible(total > 0);
        if (total == 0) {
            emptyPlace.add(empty(filters.any()));
        }
        if (marks != null) {
            marks.shownUnder(filters.values().toString());
        }
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = opening(event.getLocation());
        entered = true;
        filters.fill(parameters);
        sort(parameters.getSingleParameter(SORT).orElse(""));
        columns.choose(parameters.getSingleParameter(COLUMNS).orElse(""));
        reload();
    }

    /** The address; when somebody comes in without any query, what an extension has for that. */
    private QueryParameters opening(Location here) {
        if (entered || !here.getQueryParameters().getParameters().isEmpty()) {
            return here.getQueryParameters();
        }
        Optional<QueryParameters> own = extensions.stream()
                .flatMap(one -> one.opening(this).stream())
                .findFirst()
                .map(ListView::parsed);
        own.ifPresent(query ->
                UI.getCurrent().getPage().getHistory().replaceState(null, new Location(here.getPath(), query)));
        return own.orElse(QueryParameters.empty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation(titleKey));
    }

    private void sort(String text) {
        boolean descending = text.startsWith("-");
        String property = descending ? text.substring(1) : text;
        List<GridSortOrder<R>> order = grid.getColumns().stream()
                .filter(column -> column.isSortable()
                        && column.getSortOrder(SortDirection.ASCENDING)
                                .anyMatch(one -> one.getSorted().equals(property)))
                .map(column ->
                        new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList();
        if (!order.equals(grid.getSortOrder())) {
            grid.sort(order);
        }
    }

    private QueryParameters state() {
        Map<String, String> values = filters.values();
        order().ifPresent(order -> values.put(SORT, (order.descending() ? "-" : "") + order.property()));
        if (!columns.choice().isEmpty()) {
            values.put(COLUMNS, columns.choice());
        }
        return QueryParameters.simple(values);
    }

    private record Order(@Nullable String property, boolean descending) {}

    private Optional<Order> order() {
        return grid.getSortOrder().stream()
                .findFirst()
                .flatMap(order -> order.getSorted()
                        .getSortOrder(order.getDirection())
                        .findFirst()
                        .map(one -> new Order(one.getSorted(), order.getDirection() == SortDirection.DESCENDING)));
    }

    private void writeAddress() {
        UI ui = UI.getCurrent();
        ui.navigate(ui.getActiveViewLocation().getPath(), state());
    }

    @Override
    public final String name() {
        return titleKey.replace(".title", "");
    }

    @Override
    public final String query() {
        return state().getQueryString();
    }

    @Override
    public final void show(String query) {
        UI ui = UI.getCurrent();
        ui.navigate(ui.getActiveViewLocation().getPath(), parsed(query));
    }

    private static QueryParameters parsed(String query) {
        return query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query);
    }

    @Override
    public final Optional<ListFile> file() {
        Order order = order().orElse(new Order(null, false));
        String filter = state().getParameters().entrySet().stream()
                .map(one -> one.getKey() + "=" + String.join(",", one.getValue()))
                .collect(Collectors.joining("&"));
        return forFile()
                .map(source -> columns.file(
                        name(),
                        getTranslation(titleKey),
                        filter,
                        total,
                        (actor, offset, limit) ->
                                source.page(actor, order.property(), order.descending(), offset, limit)));
    }
}
