package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real office programme, without a window. */
public final class LibreOffice {

    private static final Path SCRIPT = Path.of("src/test/resources/libreoffice/office.py");

    private LibreOffice() {}

    /** A cell that somebody types over. */
    public record Typed(String sheet, int column, int row, String text) {

        private String told() {
            return sheet + "!" + column + "," + row + "=" + text;
        }
    }

    /** Opens a workbook, types into cells and saves it. */
    public static void change(Path workbook, List<Typed> cells) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("change", workbook.toString()));
        cells.forEach(cell -> words.add(cell.told()));
        run(words);
    }

    /** Opens a document and saves it as PDF. */
    public static void pdf(Path document, Path target) throws IOException, InterruptedException {
        run(List.of("convert", document.toString(), target.toString()));
    }

    private static void run(List<String> words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(Files.createDirectories(Path.of("target", "started")), "office", ".log");
        // not as arguments: a bare machine has no locale, and Java would pass ? for every Chinese character
        Path told = Files.write(Files.createTempFile("office", ".words"), words);
        Process office = new ProcessBuilder("/usr/bin/python3", SCRIPT.toString(), told.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean over = office.waitFor(3, TimeUnit.MINUTES);
        if (!over) {
            office.destroy();
        }
        assertThat(over && office.exitValue() == 0).as(Files.readString(said)).isTrue();
    }
}
