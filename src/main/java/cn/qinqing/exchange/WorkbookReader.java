package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Reads workbooks as clerks send them: .xlsx, .xls, WPS's .et, CSV in UTF-8 or GB18030. What a file is, its content
 * tells, not its name. Nothing is computed, repaired or guessed here.
 */
public final class WorkbookReader {

    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final long MEGABYTE = 1024 * 1024;

    /** Largest content of an .xlsx after unpacking, in bytes. */
    private static final long LARGEST_UNPACKED = 200 * MEGABYTE;

    /** Most rows of all sheets together. */
    public static final int MOST_ROWS = 60_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    /** Reads .xlsx row by row: a workbook as a whole would need a hundred times the size of its file. */
    private static final StreamingReader.Builder EVENTS =
            StreamingReader.builder().rowCacheSize(200).setUseSstReadOnly(true);

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
                throw new RuleViolation("exchange.file.tooLarge", size / MEGABYTE, LARGEST / MEGABYTE);
            }
            if (size == 0) {
                throw new RuleViolation("exchange.file.empty");
            }
            List<Sheet> sheets = sheets(file);
            if (sheets.stream().allMatch(Sheet::isBlank)) {
                throw new RuleViolation("exchange.file.empty");
            }
            return sheets;
        } catch (IOException unreadable) {
            throw new RuleViolation("exchange.file.broken");
        }
    }

    private static List<Sheet> sheets(Path file) throws IOException {
        try (InputStream in = FileMagic.prepareToCheckMagic(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (FileMagic.valueOf(in)) {
                case OOXML -> {
                    demandSize(file);
                    yield parsed(() -> EVENTS.open(file.toFile()));
                }
                // WPS's .et is the same container as .xls
                case OLE2 -> parsed(() -> new HSSFWorkbook(in));
                case UNKNOWN -> List.of(CsvText.read(Files.readAllBytes(file), MOST_ROWS));
                default -> throw new RuleViolation("exchange.file.notWorkbook");
            };
        }
    }

    /** Opens a workbook. */
    private interface Opening {
        Workbook open() throws IOException;
    }

    /** What the parser throws at damaged bytes is anything: every kind of it means that the file is broken. */
    private static List<Sheet> parsed(Opening opening) {
        try (Workbook book = opening.open()) {
            return sheets(book);
        } catch (RuleViolation refused) {
            throw refused;
        } catch (EncryptedDocumentException password) {
            throw new RuleViolation("exchange.file.locked");
        } catch (NotOfficeXmlFileException notOffice) {
            throw new RuleViolation("exchange.file.notWorkbook");
        } catch (IOException | RuntimeException damaged) {
            throw new RuleViolation("exchange.file.broken");
        }
    }

    /** A small archive may hold a sheet that fills the memory: its unpacked size is looked at first. */
    private static void demandSize(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = zip.stream().mapToLong(ZipEntry::getSize).sum();
            if (unpacked > LARGEST_UNPACKED) {
                throw new RuleViolation("exchange.file.tooLarge", unpacked / MEGABYTE, LARGEST_UNPACKED / MEGABYTE);
            }
        } catch (IOException noArchive) {
            throw new RuleViolation("exchange.file.broken");
        }
    }

    private static List<Sheet> sheets(Workbook book) {
        DataFormatter formatter = new DataFormatter(java.util.Locale.CHINA);
        List<Sheet> sheets = new ArrayList<>();
        int filledRows = 0;
        int place = 0;
        for (org.apache.poi.ss.usermodel.Sheet sheet : book) {
            List<List<Cell>> rows = rows(sheet, formatter);
            filledRows += (int) rows.stream().filter(row -> !row.isEmpty()).count();
            if (filledRows > MOST_ROWS) {
                throw new RuleViolation("exchange.file.tooManyRows", MOST_ROWS);
            }
            List<Sheet.Merge> merges = sheet.getMergedRegions().stream()
                    .map(range -> new Sheet.Merge(
                            range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn()))
                    .toList();
            boolean hidden = book.isSheetHidden(place) || book.isSheetVeryHidden(place);
            place++;
            sheets.add(new Sheet(sheet.getSheetName(), rows, merges, hidden));
        }
        return sheets;
    }

    /** Rows up to the last with text in it: a format alone, however far down, is nothing. */
    private static List<List<Cell>> rows(org.apache.poi.ss.usermodel.Sheet sheet, DataFormatter formatter) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < row.getLastCellNum(); c++) {
                cells.add(cell(row.getCell(c), formatter));
            }
            while (!cells.isEmpty() && cells.getLast().isBlank()) {
                cells.removeLast();
            }
            if (!cells.isEmpty()) {
                while (rows.size() < row.getRowNum()) {
                    rows.add(List.of());
                }
                rows.add(cells);
            }
        }
        return rows;
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
