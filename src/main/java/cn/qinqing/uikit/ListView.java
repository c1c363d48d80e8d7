package cn.qinqing.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list: heading, one line that says what is shown, filters, a grid that loads pages. The address carries filters and
 * order, so that a link can be forwarded and the back button works.
 *
 * @param <R> row record
 */
public abstract class ListView<R> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SORT = "sort";
    private static final int NARROW = 700;

    private final String titleKey;
    private final Paragraph summary = new Paragraph();
    private final Div filters = new Div();
    private final Div actions = new Div();
    private final Div emptyPlace = new Div();
    private final Grid<R> grid = new Grid<>();
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final Map<String, Function<Object, String>> writers = new LinkedHashMap<>();
    private final Map<String, Function<String, Object>> readers = new LinkedHashMap<>();
    private final MenuBar columns = new MenuBar();
    private @Nullable MenuItem columnChoice;
    private final List<SerializableFunction<R, Cell>> parts = new ArrayList<>();
    private final List<SerializableFunction<R, Component>> components = new ArrayList<>();
    private final Set<Grid.Column<R>> hidden = new HashSet<>();
    private Grid.@Nullable Column<R> card;
    private @Nullable Registration resizing;
    private boolean fromAddress;
    private long total;

    /**
     * @param titleKey message key of the heading
     */
    protected ListView(String titleKey) {
        this.titleKey = titleKey;
        addClassNames("qq-page", "qq-list");
        summary.addClassName("qq-sub");
        summary.getElement().setAttribute("role", "status");
        filters.addClassName("qq-filters");
        actions.addClassName("qq-actions");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_COMPACT);
        grid.addClassName("qq-grid");
        grid.setPageSize(50);
        grid.setMultiSort(false);
        grid.getElement().setAttribute("aria-label", getTranslation(titleKey));
        columns.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        Div heading = new Div(new H1(getTranslation(titleKey)), actions);
        heading.addClassName("qq-heading");
        add(heading, summary, filters, grid, emptyPlace);
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

    /** To be called once by the subclass when its columns and filters are made. */
    protected final void ready() {
        columnChoice = columns.addItem(getTranslation("uikit.list.columns"));
        // the card of a telephone is no column to choose
        grid.getColumns().forEach(column -> {
            Checkbox choice = new Checkbox(column.getHeaderText(), true);
            choice.addValueChangeListener(change -> {
                if (change.getValue()) {
                    hidden.remove(column);
                } else {
                    hidden.add(column);
                }
                column.setVisible(change.getValue());
            });
            columnChoice.getSubMenu().addItem(choice);
        });
        actions.addComponentAsFirst(columns);
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
        parts.add(row -> Cell.text(getTranslation(headerKey) + "：" + text.apply(row)));
        return grid.addColumn(row -> text.apply(row))
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true)
                .setAutoWidth(false);
    }

    /** A column of links, tags and second lines. */
    protected final Grid.Column<R> cellColumn(String headerKey, SerializableFunction<R, Cell> cell) {
        parts.add(cell);
        return grid.addColumn(LitRenderer.<R>of("<div>${[item.cell].map(cell => html`" + Cell.TEMPLATE + "`)}</div>")
                        .withProperty("cell", row -> cell.apply(row).data()))
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true);
    }

    /** A column with something to do in it, such as a button; each row of it is kept on the server. */
    protected final <C extends Component> Grid.Column<R> componentColumn(
            String headerKey, SerializableFunction<R, C> component) {
        components.add(row -> component.apply(row));
        return grid.addColumn(new ComponentRenderer<>(component))
                .setHeader(getTranslation(headerKey))
                .setKey(headerKey)
                .setResizable(true);
    }

    /** A filter whose value stands in the address under a name. */
    protected final <V, F extends Component & HasValue<?, V>> F filter(
            String name, F field, Function<V, String> write, Function<String, V> read) {
        fields.put(name, field);
        writers.put(name, value -> write.apply(cast(value)));
        readers.put(name, text -> read.apply(text));
        filters.add(field);
        field.addValueChangeListener(change -> {
            if (!fromAddress) {
                writeAddress();
            }
        });
        return field;
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

    /** All cells of a row below each other, with what can be done in it at the end. */
    private Grid.Column<R> cards() {
        LitRenderer<R> texts = LitRenderer.<R>of("<div class=\"qq-card\">${item.cells.map(cell => html`<div>"
                        + Cell.TEMPLATE + "</div>`)}</div>")
                .withProperty(
                        "cells",
                        row -> parts.stream()
                                .map(part -> part.apply(row).data())
                                .toList());
        if (components.isEmpty()) {
            return grid.addColumn(texts).setHeader(getTranslation(titleKey));
        }
        return grid.addColumn(new ComponentRenderer<>(row -> {
                    Div card = new Div();
                    card.addClassName("qq-card");
                    parts.forEach(part -> {
                        Cell cell = part.apply(row);
                        Div line = new Div();
                        line.add(cell.href() == null ? new Span(cell.text()) : new Anchor(cell.href(), cell.text()));
                        if (cell.tag() != null) {
                            line.add(new Tag(cell.tag(), cell.tone()));
                        }
                        if (cell.below() != null) {
                            Span below = new Span(cell.below());
                            below.addClassName("qq-time");
                            line.add(below);
                        }
                        card.add(line);
                    });
                    components.forEach(component -> card.add(component.apply(row)));
                    return card;
                }))
                .setHeader(getTranslation(titleKey));
    }

    /** On a telephone each row is a card instead of a line. */
    private void fit(int width) {
        boolean narrow = width > 0 && width < NARROW;
        if (narrow && card == null) {
            card = cards();
        }
        grid.getColumns()
                .forEach(column ->
                        column.setVisible((column == card) == narrow && !(hidden.contains(column) && !narrow)));
        columns.setVisible(!narrow);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Page page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        resizing = page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
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
        boolean filtered = fields.values().stream().anyMatch(field -> !field.isEmpty());
        emptyPlace.removeAll();
        grid.setVisible(total > 0);
        if (total == 0) {
            emptyPlace.add(empty(filtered));
        }
        grid.getDataProvider().refreshAll();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fromAddress = true;
        QueryParameters parameters = event.getLocation().getQueryParameters();
        try {
            fields.forEach((name, field) -> parameters
                    .getSingleParameter(name)
                    .ifPresentOrElse(text -> set(field, readers.get(name), text), field::clear));
        } finally {
            fromAddress = false;
        }
        sort(parameters.getSingleParameter(SORT).orElse(""));
        reload();
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

    private void writeAddress() {
        Map<String, String> values = new TreeMap<>();
        fields.forEach((name, field) -> {
            if (!field.isEmpty()) {
                values.put(name, writers.get(name).apply(field.getValue()));
            }
        });
        grid.getSortOrder().stream()
                .findFirst()
                .ifPresent(order -> order.getSorted()
                        .getSortOrder(order.getDirection())
                        .findFirst()
                        .ifPresent(one -> values.put(
                                SORT,
                                (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + one.getSorted())));
        UI ui = UI.getCurrent();
        Location here = ui.getActiveViewLocation();
        ui.navigate(here.getPath(), QueryParameters.simple(values));
    }

    @SuppressWarnings("unchecked")
    private static <V> V cast(Object value) {
        return (V) value;
    }

    @SuppressWarnings("unchecked")
    private static void set(HasValue<?, ?> field, Function<String, Object> reader, String text) {
        Object value = reader.apply(text);
        if (value == null) {
            field.clear();
        } else {
            ((HasValue<?, Object>) field).setValue(value);
        }
    }
}
