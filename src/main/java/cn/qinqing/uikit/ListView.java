package cn.qinqing.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    private static final String KEYS = "/components/list-keys.js";

    /** Rows of one round trip: a window of 900 pixels shows about twenty. */
    private static final int PAGE = 30;

    private final String titleKey;
    private final Paragraph summary = new Paragraph();
    private final ListFilters filters = new ListFilters(() -> this.address.filtered());
    private final Div actions = new Div();
    private final Div tools = new Div();
    private final Div emptyPlace = new Div();
    private final Grid<R> grid = new Grid<>();
    private final ListColumns<R> columns = new ListColumns<>(grid);
    private final ListSort<R> sort = new ListSort<>(grid, () -> this.address.arranged());
    private final ListAddress<R> address = new ListAddress<>(filters, sort, columns);
    private transient List<ListExtension> extensions = List.of();
    private @Nullable RowMarks<R> marks;
    private @Nullable SidePlace<R> side;
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
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation(titleKey));
        tools.addClassName("qq-actions");
        actions.add(tools);
        Div heading = new Div(new H1(getTranslation(titleKey)), actions);
        heading.addClassName("qq-heading");
        add(heading, summary, filters, filters.chips(), grid, emptyPlace);
    }

    /** Rows of one page. */
    protected abstract List<R> rows(ListOrder order, int offset, int limit);

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

    /** Path of the page that a row opens; empty for rows without one. */
    protected Optional<String> pageOf(R row) {
        return Optional.empty();
    }

    /** The details that a selected row shows beside the list; empty for a list without. */
    protected Optional<BesideRow<R>> beside() {
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
        if (made.offer(offered.stream())) {
            addComponentAtIndex(indexOf(grid), made);
            marks = made;
        }
    }

    /** To be called once by the subclass when its columns and filters are made. */
    protected final void ready() {
        tools.addComponentAsFirst(sort.finish());
        tools.addComponentAsFirst(
                columns.finish(getTranslation("uikit.list.columns"), getTranslation(titleKey), address::arranged));
        grid.setItems(query -> fetch(query.getOffset(), query.getLimit()).stream(), query ->
                (int) Math.min(total, Integer.MAX_VALUE));
        beside().ifPresent(beside -> {
            side = new SidePlace<>(this, grid, beside, address::moved, this::reload, this::open);
            address.selectedIn(side);
        });
    }

    private List<R> fetch(int offset, int limit) {
        List<R> rows = rows(sort.order(), offset, limit);
        if (side != null) {
            side.arrived(rows);
        }
        return rows;
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

    /** An order that has no column of its own. */
    protected final <K extends Enum<K>> void alsoSortedBy(K key, String labelKey) {
        sort.add(key.name(), getTranslation(labelKey));
    }

    protected final void action(Component action) {
        actions.add(action);
    }

    /** The button that makes a new record; the key n presses it. */
    protected final void newAction(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.getElement().setAttribute("data-key", "n");
        actions.add(button);
    }

    /** Everything that the list can be sorted by, as it stands in an address. */
    final Set<String> sortKeys() {
        return sort.labels().keySet();
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
        Page page = attached.getUI().getPage();
        page.addJsModule(KEYS);
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        resizing = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    /** What fits into a window of so many pixels: cards instead of columns, details beside the rows. */
    final void fit(int width) {
        columns.fit(width);
        if (side != null) {
            side.fit(width);
        }
    }

    /** The browser asks for the page of a row, by the key under which it knows the row. */
    @ClientCallable
    void openRow(String key) {
        R row = grid.getDataCommunicator().getKeyMapper().get(key);
        if (row != null) {
            open(row);
        }
    }

    @ClientCallable
    void closeRow() {
        if (side != null) {
            side.close();
        }
    }

    @ClientCallable
    void showKeys() {
        new KeysDialog().open();
    }

    private void open(R row) {
        pageOf(row).ifPresent(path -> UI.getCurrent().navigate(path));
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
        QueryParameters parameters = entered
                ? event.getLocation().getQueryParameters()
                : ListAddress.opening(
                        event.getLocation(),
                        () -> extensions.stream()
                                .flatMap(one -> one.opening(this).stream())
                                .findFirst());
        entered = true;
        address.choose(parameters);
        reload();
        address.select(parameters);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation(titleKey));
    }

    @Override
    public final String name() {
        return titleKey.replace(".title", "");
    }

    @Override
    public final String query() {
        return address.query();
    }

    @Override
    public final void show(String query) {
        ListAddress.go(ListAddress.parsed(query));
    }

    @Override
    public final Optional<ListFile> file() {
        ListOrder order = sort.order();
        return forFile()
                .map(source -> columns.file(
                        name(),
                        getTranslation(titleKey),
                        address.described(),
                        total,
                        (actor, offset, limit) -> source.page(actor, order, offset, limit)));
    }
}
