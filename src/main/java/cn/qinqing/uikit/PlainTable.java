package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A table of a few lines that scrolls sideways where it does not fit. */
public final class PlainTable extends Div {

    private final NativeTable table = new NativeTable();

    public PlainTable(List<String> headings) {
        table.addClassName("qq-table");
        NativeTableRow head = new NativeTableRow();
        headings.forEach(heading -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        add(table);
        addClassName("qq-scroll");
        // whoever has no pointer scrolls with the keys
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
    }

    public PlainTable line(List<? extends Component> cells) {
        NativeTableRow row = new NativeTableRow();
        cells.forEach(content -> row.add(new NativeTableCell(content)));
        table.getBody().add(row);
        return this;
    }
}
