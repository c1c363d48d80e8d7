package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {

    @TempDir
    Path folder;

    @Test
    void an_image_renamed_xlsx_is_no_workbook() throws IOException {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        assertThatThrownBy(() -> WorkbookReader.read(file("名单.xlsx", png))).hasMessage("exchange.file.notWorkbook");
        assertThatThrownBy(() ->
                        WorkbookReader.read(file("a.xlsx", "PK\u0003\u0004 nothing".getBytes(StandardCharsets.UTF_8))))
                .hasMessageStartingWith("exchange.file.");
    }

    @Test
    void an_empty_file_and_an_empty_workbook_say_so() throws IOException {
        assertThatThrownBy(() -> WorkbookReader.read(file("empty.xlsx", new byte[0])))
                .hasMessage("exchange.file.empty");
        Path empty = folder.resolve("blank.xlsx");
        write(new XSSFWorkbook(), empty, "Sheet1");
        assertThatThrownBy(() -> WorkbookReader.read(empty)).hasMessage("exchange.file.empty");
    }

    @Test
    void a_file_of_fifty_megabytes_is_refused_before_it_is_read() throws IOException {
        Path large = folder.resolve("large.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        assertThatThrownBy(() -> WorkbookReader.read(large)).hasMessage("exchange.file.tooLarge");
    }

    @Test
    void xls_and_et_are_read_by_what_they_contain() throws IOException {
        Path et = folder.resolve("名单.et");
        write(new HSSFWorkbook(), et, "名单", "联系领导", "企业名称");
        assertThat(WorkbookReader.read(et).getFirst().at(0, 1).text()).isEqualTo("企业名称");
    }

    @Test
    void csv_is_read_in_both_encodings() throws IOException {
        String text = "联系领导,企业名称\r\n朱文,\"甲\"\"乙\"\", 公司\"\r\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            Sheet sheet = WorkbookReader.read(file(charset.name() + ".csv", text.getBytes(charset)))
                    .getFirst();
            assertThat(sheet.at(1, 0).text()).isEqualTo("朱文");
            assertThat(sheet.at(1, 1).text()).isEqualTo("甲\"乙\", 公司");
        }
    }

    @Test
    void a_formula_is_known_as_one_and_a_long_number_shows_what_is_left_of_it() throws IOException {
        Path path = folder.resolve("formula.xlsx");
        try (Workbook book = new XSSFWorkbook()) {
            var row = book.createSheet("名单").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellValue(916528012345678901d);
            row.createCell(2).setCellValue(40);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            try (OutputStream out = Files.newOutputStream(path)) {
                book.write(out);
            }
        }
        Sheet sheet = WorkbookReader.read(path).getFirst();
        assertThat(sheet.at(0, 0)).isEqualTo(new Cell("2", Cell.Kind.FORMULA));
        assertThat(sheet.at(0, 1).text()).startsWith("9.16528");
        assertThat(sheet.at(0, 2).text()).isEqualTo("40");
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static void write(Workbook book, Path path, String sheet, String... texts) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(path)) {
            var row = book.createSheet(sheet).createRow(0);
            for (int i = 0; i < texts.length; i++) {
                row.createCell(i).setCellValue(texts[i]);
            }
            book.write(out);
        }
    }
}
