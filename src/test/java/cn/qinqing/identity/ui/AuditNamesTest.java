package cn.qinqing.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Auditors read Chinese: each action, kind and fact that the sources write into the log has a name. */
class AuditNamesTest {

    private static final Pattern EVENT =
            Pattern.compile("\\.(?:record|refused)\\(\\s*[^;\"]*?\"([^\"]+)\",\\s*\"([^\"]+)\",[^;]*?;");
    private static final Pattern NOBODY = Pattern.compile("\\.nobody\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\",[^;]*?;");
    private static final Pattern OWN =
            Pattern.compile("\\brecord\\(\\s*actor,\\s*\"([a-z]+\\.[a-z-]+)\",\\s*(account)\\b[^;]*?;");
    private static final Pattern MAP = Pattern.compile("Map\\.of\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern PUT =
            Pattern.compile("\\bfacts\\.put\\(\\s*\"([^\"]+)\"|\\bput\\(facts, \"([^\"]+)\"");

    private final TreeSet<String> keys = new TreeSet<>();

    @Test
    void every_recorded_action_kind_and_fact_has_a_name() {
        sources().forEach(this::read);
        assertThat(keys)
                .contains("audit.action.VISIT_RECORDED", "audit.kind.edition", "audit.fact.reason")
                .hasSizeGreaterThan(80);
        List<String> nameless =
                keys.stream().filter(key -> AuditNames.of(key, "").isEmpty()).toList();
        assertThat(nameless).isEmpty();
    }

    private void read(String source) {
        for (Pattern event : List.of(EVENT, NOBODY, OWN)) {
            Matcher found = event.matcher(source);
            while (found.find()) {
                keys.add("audit.action." + found.group(1));
                keys.add("audit.kind." + found.group(2));
                Matcher facts = MAP.matcher(found.group());
                if (facts.find()) {
                    keysOf(facts.group(1)).forEach(key -> keys.add("audit.fact." + key));
                }
            }
        }
        Matcher put = PUT.matcher(source);
        while (put.find()) {
            keys.add("audit.fact." + (put.group(1) == null ? put.group(2) : put.group(1)));
        }
    }

    /** Every other argument of a map, counted at its own level of brackets. */
    private static List<String> keysOf(String arguments) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int argument = 0;
        StringBuilder text = new StringBuilder();
        for (char one : (arguments + ",").toCharArray()) {
            depth += one == '(' ? 1 : one == ')' ? -1 : 0;
            if (one == ',' && depth == 0) {
                if (argument++ % 2 == 0 && !text.toString().isBlank()) {
                    found.add(text.toString().strip().replace("\"", ""));
                }
                text.setLength(0);
            } else {
                text.append(one);
            }
        }
        return found;
    }

    /** The sources that know the log. */
    private static List<String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(AuditNamesTest::text)
                    .filter(text -> text.contains("AuditLog") || text.contains("Map<String, Object> facts()"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
