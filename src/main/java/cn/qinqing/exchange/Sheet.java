package cn.qinqing.exchange;

import java.util.List;

/** A sheet of a workbook (工作表): rows from the first, and which cells are merged. */
public record Sheet(String name, List<List<Cell>> rows, List<Merge> merges) {

    /** A merged range; indexes from 0, both ends counted. */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** Cell at a place; blank where the file has none. */
    public Cell at(int row, int column) {
        if (row < 0 || row >= rows.size()) {
            return Cell.BLANK;
        }
        List<Cell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /** Cell at a place; within a merged range the one that the range shows. */
    public Cell shownAt(int row, int column) {
        Cell own = at(row, column);
        if (!own.isBlank()) {
            return own;
        }
        return merges.stream()
                .filter(merge -> merge.covers(row, column))
                .findFirst()
                .map(merge -> at(merge.firstRow(), merge.firstColumn()))
                .orElse(own);
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
