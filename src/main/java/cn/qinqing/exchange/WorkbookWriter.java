package cn.qinqing.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes workbooks whose cells are all text, so that codes and telephones stay what they are. */
public final class WorkbookWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int COLUMN_WIDTH = 18 * 256;

    private WorkbookWriter() {}

    /** One sheet with a heading line; cells that begin like a formula are defused. */
    public static byte[] xlsx(String sheetName, List<String> headings, List<List<String>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = book.createSheet(sheetName);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            CellStyle strong = book.createCellStyle();
            Font bold = book.createFont();
            bold.setBold(true);
            strong.setFont(bold);
            write(sheet.createRow(0), headings, strong);
            sheet.createFreezePane(0, 1);
            for (int i = 0; i < headings.size(); i++) {
                sheet.setColumnWidth(i, COLUMN_WIDTH);
            }
            for (int i = 0; i < rows.size(); i++) {
                write(sheet.createRow(i + 1), rows.get(i), text);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /** A cell that begins with = + - @ or a tab would be computed by a spreadsheet: it gets an apostrophe. */
    public static String defused(String cell) {
        return cell.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    private static void write(Row row, List<String> cells, CellStyle style) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(defused(cells.get(i)));
        }
    }
}
