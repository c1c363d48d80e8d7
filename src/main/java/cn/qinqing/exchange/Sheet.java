package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sheet of a workbook (工作表): rows from the first, and which cells are merged. */
public final class Sheet {

    /** Rows that all merged ranges together may cover; a spreadsheet lets no two of them overlap. */
    private static final long MOST_MERGED_ROWS = 2_000_000;

    /** A merged range; indexes from 0, both ends counted. */
    public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int column) {
            return column >= firstColumn && column <= lastColumn;
        }
    }

    private final String name;
    private final List<List<Cell>> rows;
    private final boolean hidden;
    private final Map<Integer, List<Merge>> mergesOfRow = new HashMap<>();
    private final int width;

    /**
     * @throws RuleViolation {@code exchange.file.broken} when the merged ranges lie over each other without end
     */
    public Sheet(String name, List<List<Cell>> rows, List<Merge> merges, boolean hidden) {
        this.name = name;
        this.rows = rows;
        this.hidden = hidden;
        this.width = rows.stream().mapToInt(List::size).max().orElse(0);
        long covered = 0;
        for (Merge merge : merges) {
            int last = Math.min(merge.lastRow(), rows.size() - 1);
            covered += Math.max(0, last - merge.firstRow() + 1L);
            if (covered > MOST_MERGED_ROWS) {
                throw new RuleViolation("exchange.file.broken");
            }
            for (int row = merge.firstRow(); row <= last; row++) {
                mergesOfRow.computeIfAbsent(row, any -> new ArrayList<>(1)).add(merge);
            }
        }
    }

    /** A sheet that its workbook shows. */
    public Sheet(String name, List<List<Cell>> rows, List<Merge> merges) {
        this(name, rows, merges, false);
    }

    public String name() {
        return name;
    }

    /** Whether its workbook hides it (隐藏): an old year, the values of a list to choose from. */
    public boolean hidden() {
        return hidden;
    }

    public List<List<Cell>> rows() {
        return rows;
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
        return mergesOfRow.getOrDefault(row, List.of()).stream()
                .filter(merge -> merge.covers(column))
                .findFirst()
                .map(merge -> at(merge.firstRow(), merge.firstColumn()))
                .orElse(own);
    }

    /** Whether a merged range shows one cell in both columns of a row. */
    boolean mergedOver(int row, int column, int other) {
        return mergesOfRow.getOrDefault(row, List.of()).stream()
                .anyMatch(merge -> merge.covers(column) && merge.covers(other));
    }

    /** Whether nothing is written on it. */
    public boolean isBlank() {
        return rows.stream().allMatch(row -> row.stream().allMatch(Cell::isBlank));
    }

    int width() {
        return width;
    }
}
