package cn.qinqing;

import cn.qinqing.identity.Role;
import cn.qinqing.shared.Right;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of who may do what: {@code permission-matrix.txt}, a section for views, one for addresses, one for commands. */
public final class PermissionMatrix {

    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "signed-in";

    private final Map<String, Map<String, Rule>> sections = new LinkedHashMap<>();

    private PermissionMatrix() {}

    public static PermissionMatrix read() {
        var matrix = new PermissionMatrix();
        Map<String, Rule> section = new LinkedHashMap<>();
        for (String line : lines()) {
            String text = line.replaceAll("#.*", "").strip();
            if (text.startsWith("[")) {
                section = new LinkedHashMap<>();
                matrix.sections.put(text.substring(1, text.length() - 1), section);
            } else if (!text.isEmpty()) {
                var words = text.split("\\s{2,}");
                var before = section.put(words[0], Rule.of(words[1]));
                if (before != null) {
                    throw new IllegalStateException("twice in the matrix: " + words[0]);
                }
            }
        }
        return matrix;
    }

    public Map<String, Rule> section(String name) {
        return sections.getOrDefault(name, Map.of());
    }

    private static List<String> lines() {
        try (var text = PermissionMatrix.class.getResourceAsStream("/permission-matrix.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Who may.
     *
     * @param everybody also somebody not signed in
     * @param together sets of rights: one right of each set is needed; empty for everybody who is signed in
     */
    public record Rule(boolean everybody, List<Set<Right>> together) {

        static Rule of(String text) {
            if (text.equals(EVERYBODY)) {
                return new Rule(true, List.of());
            }
            if (text.equals(SIGNED_IN)) {
                return new Rule(false, List.of());
            }
            return new Rule(
                    false,
                    Arrays.stream(text.split("\\+"))
                            .map(any -> Arrays.stream(any.split("\\|"))
                                    .map(name -> Right.valueOf(name.strip()))
                                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class))))
                            .<Set<Right>>map(any -> any)
                            .toList());
        }

        public boolean allows(Role role) {
            return together.stream().allMatch(any -> any.stream().anyMatch(role.rights()::contains));
        }
    }
}
