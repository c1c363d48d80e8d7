package cn.qinqing.notification.ui;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;

/** What a cell of a list tells the browser: a text, a tag, a quieter line. */
final class Cells {

    private Cells() {}

    @SuppressWarnings("unchecked")
    static <R> String of(Grid<R> grid, int row, String column) {
        var renderer = (LitRenderer<R>) grid.getColumnByKey(column).getRenderer();
        return renderer.getValueProviders()
                .get("cell")
                .apply(GridKt._get(grid, row))
                .toString();
    }
}
