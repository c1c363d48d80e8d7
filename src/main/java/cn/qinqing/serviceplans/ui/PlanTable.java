package cn.qinqing.serviceplans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table whose rows become cards on a telephone: each cell then says its heading. */
final class PlanTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<String> headings;

    PlanTable(String label, List<String> headings) {
        this.headings = headings;
        table.addClassNames("qq-table", "qq-plan-table");
        table.getElement().setAttribute("aria-label", label);
        NativeTableRow head = new NativeTableRow();
        headings.forEach(heading -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        add(table);
    }

    PlanTable line(List<? extends Component> cells) {
        NativeTableRow row = new NativeTableRow();
        for (int column = 0; column < cells.size(); column++) {
            NativeTableCell cell = new NativeTableCell(cells.get(column));
            cell.getElement().setAttribute("data-label", headings.get(column));
            row.add(cell);
        }
        table.getBody().add(row);
        return this;
    }
}
