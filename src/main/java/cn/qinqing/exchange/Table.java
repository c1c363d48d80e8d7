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
 * @param notes what stands below and between: sums, remarks, names of groups
 * @param hidden whether the workbook hides its sheet
 */
public record Table(
        String sheet,
        List<String> title,
        List<String> headings,
        Map<String, Integer> mapping,
        List<DataRow> rows,
        List<String> notes,
        boolean hidden) {

    private static final int LETTERS = 26;

    /**
     * @param number row of the sheet as the clerk sees it, from 1
     */
    public record DataRow(int number, List<Cell> cells) {

        public Cell at(int column) {
            return column < cells.size() ? cells.get(column) : Cell.BLANK;
        }
    }

    /** Letter of a column as the spreadsheet shows it: A for 0, AA for 26. */
    public static String letter(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letter(column / LETTERS - 1) + letter(column % LETTERS);
    }
}
