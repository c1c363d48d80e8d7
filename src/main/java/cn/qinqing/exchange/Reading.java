package cn.qinqing.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a file is read: its sheets with tables, the one that is taken, and which of its columns holds which field.
 *
 * @param mapping field → column, from 0
 */
public record Reading(List<Table> tables, Table table, Map<String, Integer> mapping) {

    /** Headings of columns that no field uses. */
    public List<String> unused() {
        return IntStream.range(0, table.headings().size())
                .filter(column -> !mapping.containsValue(column))
                .mapToObj(table.headings()::get)
                .filter(heading -> !heading.isEmpty())
                .toList();
    }

    /** The table of a sheet; the first where none has that name. */
    public static Table of(List<Table> tables, String sheet) {
        return tables.stream()
                .filter(one -> one.sheet().equals(sheet))
                .findFirst()
                .orElseGet(tables::getFirst);
    }
}
