package cn.qinqing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A migration as the tests over migrations read it: its name and its statements without comments and literals. */
record MigrationFile(String name, List<String> statements) {

    private static final Pattern LEFT_OUT =
            Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|--[^\\n]*|#[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern DELIMITER = Pattern.compile("(?im)^DELIMITER\\s+(\\S+)\\s*$");
    /** One trigger whose body has statements of its own, to its last word. */
    private static final Pattern BODY =
            Pattern.compile("(?is)CREATE TRIGGER (?:(?!CREATE TRIGGER).)*\\bBEGIN\\b.*\\bEND;?");

    private static final Pattern DATA = Pattern.compile("(?is)^(INSERT|UPDATE|DELETE|REPLACE)\\b.*");

    static List<MigrationFile> all() {
        try (var files = Files.list(Path.of("db-migrations"))) {
            return files.sorted().map(MigrationFile::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MigrationFile read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MigrationFile of(String name, String text) {
        String sql = LEFT_OUT.matcher(text).replaceAll("");
        var delimiter = DELIMITER.matcher(sql);
        String end = delimiter.find() ? delimiter.group(1) : ";";
        if (BODY.matcher(sql.strip()).matches()) {
            return new MigrationFile(name, List.of(sql.strip()));
        }
        return new MigrationFile(
                name,
                Arrays.stream(DELIMITER.matcher(sql).replaceAll("").split(Pattern.quote(end)))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .toList());
    }

    /** Whether any statement changes the structure: MariaDB commits before and after it, nothing rolls it back. */
    boolean changesStructure() {
        return statements.stream()
                .anyMatch(statement -> !DATA.matcher(statement).matches());
    }

    /** {@code 20261123160000001} of {@code V20261123160000001__issues_origin_values.sql}. */
    String version() {
        return name.substring(1, name.indexOf("__"));
    }

    /** {@code issues} of {@code V20261123160000001__issues_origin_values.sql}. */
    String feature() {
        return name.replaceAll("^[^_]*__", "").replaceAll("[_.].*", "");
    }
}
