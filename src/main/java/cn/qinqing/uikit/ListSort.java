package cn.qinqing.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order of a list: by its headings, several with the shift key held, and by the dialog 排序, which works by keys and
 * on a telephone too.
 */
final class ListSort<R> implements Serializable {

    private final Grid<R> grid;
    private final transient Runnable changed;
    private final Map<String, String> further = new LinkedHashMap<>();
    private final Button button = new Button();
    private ListOrder order = ListOrder.OWN;

    /** @param changed told when somebody changes the order, not when an address does */
    ListSort(Grid<R> grid, Runnable changed) {
        this.grid = grid;
        this.changed = changed;
        grid.setMultiSort(true, Grid.MultiSortPriority.APPEND, true);
        ChineseTexts.sorters(grid);
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                byHeadings(sorted.getSortOrder());
                changed.run();
            }
        });
    }

    /** A key that has no column of its own. */
    void add(String key, String label) {
        further.put(key, label);
    }

    /** Makes the button, when all columns are there; a column without a key is not sorted by. */
    Button finish() {
        grid.getColumns().stream().filter(column -> key(column).isEmpty()).forEach(column -> column.setSortable(false));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(click -> new SortDialog(labels(), order, this::take).open());
        button.setVisible(!labels().isEmpty());
        say();
        return button;
    }

    ListOrder order() {
        return order;
    }

    /** Takes the order from an address. */
    void choose(String text) {
        show(ListOrder.of(text, labels().keySet()));
    }

    private void take(ListOrder chosen) {
        show(chosen);
        changed.run();
    }

    private void show(ListOrder now) {
        order = now;
        say();
        List<GridSortOrder<R>> headings = now.keys().stream()
                .flatMap(one -> grid.getColumns().stream()
                        .filter(column -> key(column).filter(one.key()::equals).isPresent())
                        .map(column -> new GridSortOrder<>(
                                column, one.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)))
                .toList();
        if (!headings.equals(grid.getSortOrder())) {
            grid.sort(headings);
        }
    }

    private void byHeadings(List<GridSortOrder<R>> headings) {
        List<ListOrder.By> keys = new ArrayList<>();
        headings.forEach(one -> key(one.getSorted())
                .ifPresent(key -> keys.add(new ListOrder.By(key, one.getDirection() == SortDirection.DESCENDING))));
        if (keys.size() > 1) {
            order.keys().stream().filter(one -> further.containsKey(one.key())).forEach(keys::add);
        }
        order = new ListOrder(keys.stream().limit(ListOrder.MOST).toList());
        say();
    }

    private void say() {
        int keys = order.keys().size();
        button.setText(
                keys > 1 ? button.getTranslation("uikit.sort.several", keys) : button.getTranslation("uikit.sort"));
    }

    /** The keys that there are, with their labels. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        grid.getColumns().forEach(column -> key(column).ifPresent(key -> labels.put(key, column.getHeaderText())));
        labels.putAll(further);
        return labels;
    }

    /** What the column is sorted by; its own key stands there where it is not. */
    private static Optional<String> key(Grid.Column<?> column) {
        return column.getSortOrder(SortDirection.ASCENDING)
                .findFirst()
                .map(QuerySortOrder::getSorted)
                .filter(property -> !property.equals(column.getKey()));
    }
}
