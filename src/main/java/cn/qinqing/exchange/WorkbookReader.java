package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Reads workbooks as clerks send them: .xlsx, .xls, WPS's .et, CSV in UTF-8 or GB18030. What a file is, its content
 * tells, not its name. Nothing is computed, repaired or guessed here.
 */
public final class WorkbookReader {

    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /** Most rows of all sheets together. */
    public static final int MOST_ROWS = 60_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private WorkbookReader() {}

    /**
     * Reads a file.
     *
     * @throws RuleViolation {@code exchange.file.tooLarge}, {@code exchange.file.empty}, {@code exchange.file.notWorkbook}
     *     (an image renamed .xlsx), {@code exchange.file.locked} (a password), {@code exchange.file.broken},
     *     {@code exchange.file.tooManyRows}
     */
    public static List<Sheet> read(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new RuleViolation("exchange.file.tooLarge", size / 1024 / 1024, LARGEST / 1024 / 1024);
            }
            if (size == 0) {
                throw new RuleViolation("exchange.file.empty");
            }
            List<Sheet> sheets = sheets(file);
            if (sheets.stream()
                    .allMatch(sheet ->
                            sheet.rows().stream().allMatch(row -> row.stream().allMatch(Cell::isBlank)))) {
                throw new RuleViolation("exchange.file.empty");
            }
            return sheets;
        } catch (EncryptedDocumentException password) {
            throw new RuleViolation("exchange.file.locked");
        } catch (NotOfficeXmlFileException notOffice) {
            throw new RuleViolation("exchange.file.notWorkbook");
        } catch (IOException | POIXMLException | RecordFormatException | IllegalStateException broken) {
            throw new RuleViolation("exchange.file.broken");
        } catch (IllegalArgumentException noWorkbookInside) {
            throw new RuleViolation("exchange.file.notWorkbook");
        }
    }

    private static List<Sheet> sheets(Path file) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (FileMagic.valueOf(in)) {
                case OOXML -> {
                    try (Workbook book = new XSSFWorkbook(in)) {
                        yield sheets(book);
                    }
                }
                case OLE2 -> {
                    // WPS's .et is the same container as .xls
                    try (Workbook book = new HSSFWorkbook(in)) {
                        yield sheets(book);
                    }
                }
                case UNKNOWN -> List.of(CsvText.read(Files.readAllBytes(file)));
                default -> throw new RuleViolation("exchange.file.notWorkbook");
            };
        }
    }

    private static List<Sheet> sheets(Workbook book) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.CHINA);
        List<Sheet> sheets = new ArrayList<>();
        int rowsOfAll = 0;
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
            rowsOfAll += sheet.getLastRowNum() + 1;
            if (rowsOfAll > MOST_ROWS) {
                throw new RuleViolation("exchange.file.tooManyRows", MOST_ROWS);
            }
            sheets.add(sheet(sheet, formatter));
        }
        return sheets;
    }

    private static Sheet sheet(org.apache.poi.ss.usermodel.Sheet sheet, DataFormatter formatter) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            List<Cell> cells = new ArrayList<>();
            if (row != null) {
                for (int c = 0; c < row.getLastCellNum(); c++) {
                    cells.add(cell(row.getCell(c), formatter));
                }
            }
            rows.add(cells);
        }
        List<Sheet.Merge> merges = sheet.getMergedRegions().stream()
                .map(range -> new Sheet.Merge(
                        range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn()))
                .toList();
        return new Sheet(sheet.getSheetName(), rows, merges);
    }

    private static Cell cell(
            org.apache.poi.ss.usermodel.@org.jspecify.annotations.Nullable Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return Cell.BLANK;
        }
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text =
                switch (type) {
                    case STRING -> cell.getStringCellValue();
                    case BOOLEAN -> cell.getBooleanCellValue() ? "是" : "否";
                    case NUMERIC -> number(cell, formatter);
                    default -> "";
                };
        Cell.Kind kind = formula
                ? Cell.Kind.FORMULA
                : switch (type) {
                    case STRING, BOOLEAN -> Cell.Kind.TEXT;
                    case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? Cell.Kind.DATE : Cell.Kind.NUMBER;
                    case ERROR -> Cell.Kind.ERROR;
                    default -> Cell.Kind.BLANK;
                };
        return new Cell(text, kind);
    }

    private static String number(org.apache.poi.ss.usermodel.Cell cell, DataFormatter formatter) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().format(DAY);
        }
        double value = cell.getNumericCellValue();
        // beyond 15 digits a spreadsheet has lost the code already: show it as it shows
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : formatter.formatRawCellContents(value, -1, "General");
    }
}
