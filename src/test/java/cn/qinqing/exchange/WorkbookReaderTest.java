package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    @Test
    void a_damaged_xls_always_says_that_it_is_broken() throws IOException {
        Path whole = folder.resolve("whole.xls");
        write(new HSSFWorkbook(), whole, "名单", "联系领导", "企业名称", "统一社会信用代码");
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = bytes.clone();
            if (i % 2 == 0) {
                damaged = Arrays.copyOf(bytes, 600 + random.nextInt(bytes.length - 600));
            }
            for (int hit = 0; hit < 20; hit++) {
                damaged[512 + random.nextInt(damaged.length - 512)] = (byte) random.nextInt(256);
            }
            Path path = file("damaged" + i + ".xls", damaged);
            try {
                WorkbookReader.read(path);
            } catch (RuleViolation sentence) {
                assertThat(sentence.key()).startsWith("exchange.file.");
            }
        }
    }

    @Test
    void a_format_in_the_last_row_of_the_sheet_is_no_row() throws IOException {
        Path path = folder.resolve("formatted.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("名单");
            sheet.createRow(0).createCell(0).setCellValue("联系领导");
            sheet.createRow(1_048_575).createCell(3).setCellStyle(book.createCellStyle());
            book.write(out);
        }
        assertThat(WorkbookReader.read(path).getFirst().rows()).hasSize(1);
    }

    @Test
    void too_many_rows_are_refused_in_a_text_too() throws IOException {
        byte[] text = "联系领导,企业名称\n".repeat(WorkbookReader.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> WorkbookReader.read(file("long.csv", text))).hasMessage("exchange.file.tooManyRows");
    }

    @Test
    void a_tab_in_a_cell_of_a_comma_separated_text_parts_nothing() throws IOException {
        Sheet sheet = WorkbookReader.read(file("tab.csv", "领导,企业\n朱文,甲\t公司\n".getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(sheet.at(1, 1).text()).isEqualTo("甲\t公司");
        assertThat(WorkbookReader.read(file("tab.txt", "领导\t企业\n朱文\t甲,乙\n".getBytes(StandardCharsets.UTF_8)))
                        .getFirst()
                        .at(1, 1)
                        .text())
                .isEqualTo("甲,乙");
    }

    @Test
    void an_archive_that_unpacks_without_end_is_too_large() throws IOException {
        Path path = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> WorkbookReader.read(path)).hasMessage("exchange.file.tooLarge");
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
