package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What a file is, its content says; and a picture tells no more than it shows. */
class FileKindTest {

    @Test
    void documents_and_pictures_are_told_by_their_content() throws IOException {
        assertThat(FileKind.of("a.PDF", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(FileKind.PDF);
        assertThat(FileKind.of("现场.jpg", picture("jpeg"))).isEqualTo(FileKind.JPEG);
        assertThat(FileKind.of("现场.jpeg", picture("jpeg"))).isEqualTo(FileKind.JPEG);
        assertThat(FileKind.of("现场.png", picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(FileKind.of("纪要.docx", word())).isEqualTo(FileKind.WORD);
        assertThat(FileKind.of("台账.xlsx", sheet())).isEqualTo(FileKind.EXCEL);
    }

    @Test
    void a_program_in_the_clothes_of_a_document_is_refused() throws IOException {
        byte[] program = "MZ\u0090\u0000 This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused("exchange.file.disguised", "x.docx", program);
        assertRefused("exchange.file.disguised", "x.pdf", program);
        assertRefused("exchange.file.disguised", "x.jpg", program);
        assertRefused("exchange.file.disguised", "x.docx", zip("setup.exe"));
        assertRefused("exchange.file.disguised", "x.docx", sheet());
        assertRefused("exchange.file.disguised", "x.png", picture("jpeg"));
        assertRefused("exchange.file.disguised", "x.pdf", new byte[0]);
        assertRefused("exchange.file.disguised", "x.docx", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertRefused("exchange.file.disguised", "x.pdf", "<html><script>".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void other_endings_macros_and_pictures_that_others_cannot_open_are_refused_with_a_sentence() throws IOException {
        assertRefused("exchange.file.ending", "x.exe", word());
        assertRefused("exchange.file.ending", "x", word());
        assertRefused("exchange.file.ending", "x.docx.bat", word());
        assertRefused("exchange.file.heic", "IMG_1.HEIC", word());
        assertRefused(
                "exchange.file.macro",
                "x.docx",
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    }

    @Test
    void a_redrawn_picture_has_no_place_and_stands_upright() throws IOException {
        byte[] withPlace = withExif(picture("jpeg"), 6);
        assertThat(new String(withPlace, StandardCharsets.ISO_8859_1)).contains("GPS41.7");
        byte[] redrawn = FileKind.JPEG.harmless(withPlace);
        assertThat(new String(redrawn, StandardCharsets.ISO_8859_1)).doesNotContain("GPS41.7", "Exif");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(redrawn));
        assertThat(shown.getWidth()).isEqualTo(20);
        assertThat(shown.getHeight()).isEqualTo(40);
        assertThat(new Color(shown.getRGB(10, 5)).getRed()).isGreaterThan(200);
    }

    @Test
    void every_orientation_keeps_the_red_end_where_a_viewer_would_show_it() throws IOException {
        int[][] red = {{}, {5, 10}, {35, 10}, {35, 10}, {5, 10}, {10, 5}, {10, 5}, {10, 35}, {10, 35}};
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage shown = ImageIO.read(
                    new ByteArrayInputStream(FileKind.JPEG.harmless(withExif(picture("jpeg"), orientation))));
            Color there = new Color(shown.getRGB(red[orientation][0], red[orientation][1]));
            assertThat(there.getRed()).as("orientation " + orientation).isGreaterThan(200);
            assertThat(there.getBlue()).as("orientation " + orientation).isLessThan(100);
        }
    }

    @Test
    void a_broken_picture_is_refused_and_documents_stay_as_they_are() throws IOException {
        byte[] broken = java.util.Arrays.copyOf(picture("jpeg"), 30);
        assertThatThrownBy(() -> FileKind.JPEG.harmless(broken)).hasMessage("exchange.picture.unreadable");
        byte[] word = word();
        assertThat(FileKind.WORD.harmless(word)).isEqualTo(word);
    }

    private static void assertRefused(String key, String name, byte[] content) {
        assertThatThrownBy(() -> FileKind.of(name, content)).hasMessage(key);
    }

    /** Forty by twenty: red on the left, blue on the right. */
    private static byte[] picture(String format) throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 20; y++) {
                picture.setRGB(x, y, (x < 20 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** As a telephone writes it: an orientation, and a place in words. */
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.write(new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        });
        exif.write("GPS41.7,86.1".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = exif.size() + 2;
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.write(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("纪要");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("台账");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
