package cn.qinqing.assignments.domain.imports;

import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import java.util.List;

/** A sheet with a table, and how it is read. */
public record SheetReading(Table table, SheetChoice choice) {

    /** Headings of columns that nothing is taken from. */
    public List<String> unused() {
        return new Reading(List.of(table), table, choice.mapping()).unused();
    }
}
