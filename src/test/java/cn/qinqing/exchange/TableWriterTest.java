package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+86 996", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "＝1+1", "\uFEFF=1", "\t安全"
            })
    void a_cell_that_would_be_computed_is_defused_and_keeps_its_text(String cell) throws IOException {
        byte[] bytes = WorkbookWriter.xlsx("表", List.of("甲", "乙"), List.of(List.of(cell, "91652801MA77")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var written = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(written.getCellType()).isEqualTo(CellType.STRING);
            assertThat(written.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(written.getStringCellValue().strip()).isEqualTo(cell.strip());
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
        assertThat(csv(cell)).endsWith("\"'" + cell + "\",\"x\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+86 0996-2012345", "-", "@某某", "0996-2012345", "91652801MA00010185", "00123", "'引号"})
    void what_is_written_is_read_again_as_it_was(String cell, @TempDir Path folder) throws IOException {
        Path csv = Files.write(folder.resolve("表.csv"), csv(cell).getBytes(StandardCharsets.UTF_8));
        Path xlsx = Files.write(
                folder.resolve("表.xlsx"), WorkbookWriter.xlsx("表", List.of("甲", "乙"), List.of(List.of(cell, "x"))));
        for (Path file : List.of(csv, xlsx)) {
            assertThat(WorkbookReader.read(file).getFirst().at(1, 0)).isEqualTo(new Cell(cell, Cell.Kind.TEXT));
        }
    }

    /** What is not written yet lies in the memory: a file of ten times as many rows needs no more of it. */
    @Test
    void the_memory_of_a_workbook_does_not_grow_with_its_rows() throws IOException {
        long few = held(20_000);
        long many = held(200_000);
        assertThat(many).isLessThan(few + 20_000_000);
    }

    /** Bytes that are held when so many rows are written and the workbook is not closed yet. */
    private static long held(int rows) throws IOException {
        List<String> cells =
                IntStream.range(0, 10).mapToObj(n -> "某某企业有限公司" + n).toList();
        try (WorkbookWriter writer = new WorkbookWriter(OutputStream.nullOutputStream(), "表", cells)) {
            for (int row = 0; row < rows; row++) {
                writer.row(cells);
            }
            System.gc();
            long held =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            assertThat(writer).isNotNull();
            return held;
        }
    }

    @Test
    void csv_begins_with_the_byte_order_mark_and_quotes_every_cell() throws IOException {
        assertThat(csv("说：\"好\"，\n再来")).isEqualTo("\uFEFF\"甲\",\"乙\"\r\n\"说：\"\"好\"\"，\n再来\",\"x\"\r\n");
    }

    @Test
    void a_workbook_of_many_rows_and_a_very_long_cell_is_whole() throws IOException {
        String longest = "长".repeat(40_000);
        List<List<String>> rows = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(n -> List.of("行" + n, n == 999 ? longest : ""))
                .toList();
        byte[] bytes = WorkbookWriter.xlsx("联系安排/[2026]", List.of("甲", "乙"), rows);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1_000);
            assertThat(book.getSheetAt(0).getRow(1_000).getCell(0).getStringCellValue())
                    .isEqualTo("行999");
            assertThat(book.getSheetAt(0).getRow(1_000).getCell(1).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("…");
        }
    }

    private static String csv(String cell) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter writer = new CsvWriter(bytes, List.of("甲", "乙"))) {
            writer.row(List.of(cell, "x"));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
