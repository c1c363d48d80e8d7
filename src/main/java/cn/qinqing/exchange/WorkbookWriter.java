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
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
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

    /** Widths in letters; a Chinese character is as wide as two. */
    private static final int NARROWEST = 8;

    private static final int WIDEST = 44;

    /** More columns are printed on A3. */
    private static final int MOST_ON_A4 = 10;

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final OutputStream out;
    private final SXSSFSheet sheet;
    private final CellStyle text;
    private final CellStyle quoted;
    private final int[] widths;
    private int rows;

    /** Begins one sheet with its heading line; closing writes the workbook and closes the stream. */
    public WorkbookWriter(OutputStream out, String sheetName, List<String> headings) {
        this.out = out;
        sheet = book.createSheet(WorkbookUtil.createSafeSheetName(sheetName));
        text = book.createCellStyle();
        text.setDataFormat(book.createDataFormat().getFormat("@"));
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        widths = new int[headings.size()];
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
        print(headings.size());
    }

    /** Lying paper as wide as the table, the headings on every page, pages counted. */
    private void print(int columns) {
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup paper = sheet.getPrintSetup();
        paper.setLandscape(true);
        paper.setPaperSize(columns > MOST_ON_A4 ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
        sheet.getFooter().setCenter("— &P / &N —");
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
            if (i < widths.length) {
                widths[i] = Math.max(widths[i], width(content));
            }
            cell.setCellValue(
                    content.length() <= LONGEST_CELL ? content : content.substring(0, LONGEST_CELL - 1) + "…");
        }
    }

    /** Of the longest line. */
    private static int width(String content) {
        return content.lines()
                .mapToInt(line -> line.chars().map(c -> c < 0x2E80 ? 1 : 2).sum())
                .max()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        try (book;
                out) {
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, (Math.clamp(widths[i], NARROWEST, WIDEST) + 2) * 256);
            }
            book.write(out);
        }
    }
}
