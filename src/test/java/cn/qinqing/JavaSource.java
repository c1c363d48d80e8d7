package cn.qinqing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source file as far as the tests over texts read it: its string literals and the calls that begin with one. */
record JavaSource(Path path, String text) {

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);

    /** A call with a literal key. */
    record Call(Path path, String key, int arguments) {}

    static List<JavaSource> main() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(JavaSource::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JavaSource read(Path file) {
        try {
            return new JavaSource(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    boolean isIn(String feature) {
        return path.toString().replace('\\', '/').contains("cn/qinqing/" + feature + "/");
    }

    List<String> strings() {
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group("block") != null) {
                found.add(token.group("block"));
            } else if (token.group("line") != null) {
                found.add(token.group("line"));
            }
        }
        return found;
    }

    /** Calls such as {@code getTranslation("a.b", x, y)} whose whole first argument is a literal. */
    List<Call> calls(String function) {
        List<Call> found = new ArrayList<>();
        Matcher call = Pattern.compile(Pattern.quote(function) + "\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*(?=[,)])")
                .matcher(text);
        while (call.find()) {
            int arguments = arguments(call.end());
            if (arguments >= 0) {
                found.add(new Call(path, call.group(1), arguments));
            }
        }
        return found;
    }

    /** Arguments up to the closing parenthesis; -1 when an array is handed over, whose length is not known. */
    private int arguments(int start) {
        int depth = 0;
        int commas = 0;
        Matcher token = TOKEN.matcher(text);
        for (int i = start; i < text.length(); i++) {
            if (token.region(i, text.length()).lookingAt()) {
                i = token.end() - 1;
                continue;
            }
            char c = text.charAt(i);
            if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (c == ')' && depth == 0) {
                return text.substring(start, i).endsWith("toArray()") ? -1 : commas;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                commas++;
            }
        }
        return -1;
    }
}
