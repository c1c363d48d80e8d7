package cn.qinqing.workbench;

import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.function.Function;

/**
 * The name of a setting (参数) with its type, its limits and the value that holds as long as nobody set another. Features
 * declare theirs as constants and publish them through a {@link SettingCatalog}.
 *
 * @param name such as {@code workbench.importMostRows}; the first part is the feature
 * @param hint what may be typed, for the form: {@code 1…1000}, or the choices
 */
public record SettingName<T>(String name, T fallback, List<String> choices, String hint, Function<String, T> reader) {

    /** A whole number between two limits, both counted. */
    public static SettingName<Integer> number(String name, int fallback, int least, int most) {
        return new SettingName<>(name, fallback, List.of(), least + "–" + most, text -> {
            if (!text.strip().matches("-?\\d{1,9}")) {
                throw new RuleViolation("workbench.setting.number", least, most);
            }
            int value = Integer.parseInt(text.strip());
            if (value < least || value > most) {
                throw new RuleViolation("workbench.setting.number", least, most);
            }
            return value;
        });
    }

    /** Yes or no, stored as {@code true} and {@code false}. */
    public static SettingName<Boolean> yesOrNo(String name, boolean fallback) {
        return new SettingName<>(
                name, fallback, List.of("true", "false"), "", text -> Boolean.valueOf(oneOf(text, "true", "false")));
    }

    /** One of the constants of an enumeration. */
    public static <E extends Enum<E>> SettingName<E> choice(String name, E fallback) {
        Class<E> type = fallback.getDeclaringClass();
        List<String> names =
                List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
        return new SettingName<>(
                name, fallback, names, "", text -> Enum.valueOf(type, oneOf(text, names.toArray(String[]::new))));
    }

    /** A text up to a number of characters. */
    public static SettingName<String> text(String name, String fallback, int longest) {
        return new SettingName<>(name, fallback, List.of(), "≤ " + longest, text -> {
            String value = text.strip();
            if (value.codePointCount(0, value.length()) > longest) {
                throw new RuleViolation("workbench.setting.text", longest);
            }
            return value;
        });
    }

    /**
     * The value that a stored or typed text means.
     *
     * @throws RuleViolation when it is not of the type or beyond the limits
     */
    public T read(String text) {
        return reader.apply(text);
    }

    /** Key of its name in the message files: {@code workbench.setting.importMostRows}. */
    public String labelKey() {
        int dot = name.indexOf('.');
        return name.substring(0, dot) + ".setting" + name.substring(dot);
    }

    private static String oneOf(String text, String... allowed) {
        String value = text.strip();
        if (!List.of(allowed).contains(value)) {
            throw new RuleViolation("workbench.setting.choice", String.join("、", allowed));
        }
        return value;
    }
}
