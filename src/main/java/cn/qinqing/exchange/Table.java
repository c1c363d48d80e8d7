package cn.qinqing.exchange;

import java.util.List;
import java.util.Map;

/**
 * A table found on a sheet.
 *
 * @param title what stands above the heading
 * @param headings heading of each column; of two lines as {@code 上/下}
 * @param mapping field → column, as guessed
 * @param rows data rows with merged cells and 同上 filled
 * @param notes what stands below: sums, remarks
 */
public record Table(
        String sheet,
        List<String> title,
        List<String> headings,
        Map<String, Integer> mapping,
        List<DataRow> rows,
        List<String> notes) {

    /**
     * @param number row of the sheet as the clerk sees it, from 1
     */
    public record DataRow(int number, List<Cell> cells) {

        public Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }
    }
}
