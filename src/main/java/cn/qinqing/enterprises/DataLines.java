package cn.qinqing.enterprises;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lines of a table that comes with the product; a line that begins with # explains. */
final class DataLines {

    private DataLines() {}

    static List<String> of(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DataLines.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
