package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
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
