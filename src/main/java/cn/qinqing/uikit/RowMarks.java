package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The boxes by which rows of a list are marked, and the bar that says how many are and what can be done with them. Only
 * ids are remembered: of all rows at once merely those that are left out.
 */
final class RowMarks<R> extends Div implements MarkedRows {

    /** Rows that one step takes at a time. */
    static final int MOST = 5_000;

    private static final String BOX = """
            <input type="checkbox" class="qq-mark" .checked="${live(item.marked)}" @change="${mark}" \
            aria-label="${item.label}">""";

    private final String list;
    private final Grid<R> grid;
    private final RowIds<R> ids;
    private final transient LongSupplier total;
    private final transient Runnable reload;
    private final Set<UUID> apart = new HashSet<>();
    private final Span said = new Span();
    private final Button all = new Button();
    private final Button none = new Button();
    private final Div tools = new Div();
    private boolean everyRow;
    private String filter = "";

    RowMarks(String list, Grid<R> grid, RowIds<R> ids, LongSupplier total, Runnable reload) {
        this.list = list;
        this.grid = grid;
        this.ids = ids;
        this.total = total;
        this.reload = reload;
        addClassNames("qq-actions", "qq-marks");
        said.getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> markAll());
        none.setText(getTranslation("uikit.marks.clear"));
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        none.addClickListener(click -> clear());
        tools.addClassName("qq-actions");
        add(said, all, none, tools);
    }

    /** Takes what is offered for marked rows, with the boxes as the first column; false when nothing is. */
    boolean offer(Stream<RowsTool> offered) {
        List<Component> offers = offered.sorted(Comparator.comparingInt(RowsTool::order))
                .flatMap(one -> one.tools(this).stream())
                .toList();
        if (offers.isEmpty()) {
            return false;
        }
        offers.forEach(tools::add);
        List<Grid.Column<R>> order = new ArrayList<>(grid.getColumns());
        order.addFirst(column());
        grid.setColumnOrder(order);
        return true;
    }

    private Grid.Column<R> column() {
        return grid.addColumn(LitRenderer.<R>of(BOX)
                        .withProperty("marked", this::isMarked)
                        .withProperty(
                                "label",
                                row -> getTranslation(
                                        "uikit.marks.row", ids.name().apply(row)))
                        .withFunction("mark", this::turn))
                .setHeader("")
                .setKey("uikit.marks")
                .setWidth("60px")
                .setFlexGrow(0)
                .setFrozen(true);
    }

    /** Marks a row, or takes its mark away. */
    void turn(R row) {
        UUID id = ids.of().apply(row);
        if (!apart.remove(id)) {
            apart.add(id);
        }
        grid.getDataProvider().refreshItem(row);
        show();
    }

    private boolean isMarked(R row) {
        return everyRow != apart.contains(ids.of().apply(row));
    }

    private void markAll() {
        everyRow = true;
        apart.clear();
        refresh();
    }

    private void clear() {
        everyRow = false;
        apart.clear();
        refresh();
    }

    /** Other filters show other rows: what was marked under the ones before is not carried over unseen. */
    void shownUnder(String filterNow) {
        if (!filter.equals(filterNow)) {
            filter = filterNow;
            everyRow = false;
            apart.clear();
        }
        show();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        show();
    }

    private void show() {
        long marked = count();
        said.setText(marked == 0 ? "" : getTranslation("uikit.marks.count", Formats.number(marked)));
        said.setVisible(marked > 0);
        all.setText(getTranslation("uikit.marks.all", Formats.number(total.getAsLong())));
        all.setVisible(marked < total.getAsLong());
        none.setVisible(marked > 0);
        tools.setVisible(marked > 0);
        setVisible(total.getAsLong() > 0);
    }

    @Override
    public String list() {
        return list;
    }

    @Override
    public long count() {
        return everyRow ? Math.max(0, total.getAsLong() - apart.size()) : apart.size();
    }

    @Override
    public List<UUID> ids() {
        if (count() == 0) {
            throw new RuleViolation("uikit.marks.none");
        }
        if (count() > MOST) {
            throw new RuleViolation("uikit.marks.many", count(), MOST);
        }
        if (!everyRow) {
            return apart.stream().sorted().toList();
        }
        List<UUID> rows = ids.all().atMost(MOST + apart.size() + 1).stream()
                .filter(id -> !apart.contains(id))
                .toList();
        if (rows.size() > MOST) {
            throw new RuleViolation("uikit.marks.many", rows.size(), MOST);
        }
        return rows;
    }

    @Override
    public void done() {
        everyRow = false;
        apart.clear();
        reload.run();
    }
}
