package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes workbooks whose cells are all text, so that codes and telephones stay what they are. A cell that would be
 * computed once somebody edits it carries the mark that Excel and WPS set for a typed apostrophe ({@code quotePrefix});
 * its text stays what it was.
 */
public final class WorkbookWriter implements TableWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int COLUMN_WIDTH = 18 * 256;
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final OutputStream out;
    private final SXSSFSheet sheet;
    private final CellStyle text;
    private final CellStyle quoted;
    private int rows;

    /** Begins one sheet with its heading line; closing writes the workbook and closes the stream. */
    public WorkbookWriter(OutputStream out, String sheetName, List<String> headings) {
        this.out = out;
        sheet = book.createSheet(WorkbookUtil.createSafeSheetName(sheetName));
        text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        quoted = book.createCellStyle();
        quoted.cloneStyleFrom(text);
        quoted.setQuotePrefixed(true);
        CellStyle strong = book.createCellStyle();
        Font bold = book.createFont();
        bold.setBold(true);
        strong.setFont(bold);
        row(headings);
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(strong));
        sheet.createFreezePane(0, 1);
        for (int i = 0; i < headings.size(); i++) {
            sheet.setColumnWidth(i, COLUMN_WIDTH);
        }
    }

    /** A whole workbook of one sheet. */
    public static byte[] xlsx(String sheetName, List<String> headings, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(bytes, sheetName, headings)) {
            rows.forEach(writer::row);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return bytes.toByteArray();
    }

    @Override
    public void row(List<String> cells) {
        if (rows == MOST_ROWS) {
            throw new RuleViolation("exchange.table.tooLong", MOST_ROWS - 1);
        }
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < cells.size(); i++) {
            String content = cells.get(i);
            Cell cell = row.createCell(i);
            cell.setCellStyle(TableWriter.computes(content) ? quoted : text);
            cell.setCellValue(
                    content.length() <= LONGEST_CELL ? content : content.substring(0, LONGEST_CELL - 1) + "…");
        }
    }

    @Override
    public void close() throws IOException {
        try (book;
                out) {
            book.write(out);
        }
    }
}
