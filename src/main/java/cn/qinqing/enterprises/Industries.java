package cn.qinqing.enterprises;

import cn.qinqing.shared.DataLines;
import cn.qinqing.shared.Pinyin;
import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Industries (国民经济行业) by GB/T 4754-2017: 20 sections (门类) and 97 divisions (大类). */
public final class Industries {

    private static final Pattern CODE = Pattern.compile("([A-T])?(\\d{2})(\\d{0,2})|([A-T])");
    private static final Map<String, Industry> ALL = read();

    private Industries() {}

    /**
     * A section or a division.
     *
     * @param code the section's letter, or the section's letter and two digits of the division
     */
    public record Industry(String code, String name) {

        public boolean isSection() {
            return code.length() == 1;
        }
    }

    private static Map<String, Industry> read() {
        Map<String, Industry> all = new LinkedHashMap<>();
        String section = "";
        for (String line : DataLines.of(Industries.class, "industries.txt")) {
            String[] parts = line.split(" ", 2);
            section = Character.isLetter(parts[0].charAt(0)) ? parts[0] : section;
            String code = parts[0].equals(section) ? section : section + parts[0];
            all.put(code, new Industry(code, parts[1]));
        }
        return Collections.unmodifiableMap(all);
    }

    public static List<Industry> sections() {
        return ALL.values().stream().filter(Industry::isSection).toList();
    }

    /**
     * The full form of a code: its section's letter before the digits, so {@code 13} and {@code c13} become {@code C13},
     * {@code 1392} becomes {@code C1392}. Null for a blank one.
     *
     * @throws RuleViolation {@code enterprises.industry.unknown} for what is no code of the standard: an unknown division,
     *     or a letter that is not the division's section
     */
    public static @Nullable String normalised(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().toUpperCase(Locale.ROOT);
        Matcher code = CODE.matcher(text);
        if (!code.matches()) {
            throw new RuleViolation("enterprises.industry.unknown", typed);
        }
        if (code.group(4) != null) {
            return code.group(4);
        }
        String division = code.group(2);
        Industry found = ALL.values().stream()
                .filter(one -> one.code().endsWith(division) && !one.isSection())
                .filter(one -> code.group(1) == null || one.code().startsWith(code.group(1)))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("enterprises.industry.unknown", typed));
        return found.code() + code.group(3);
    }

    /** The division of a full code, or its section where the code says no more. */
    public static Optional<Industry> of(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(ALL.get(code.substring(0, Math.min(3, code.length()))));
    }

    /** Sections and divisions by code, words or initials. */
    public static List<Industry> find(String text, int limit) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        List<Industry> found = new ArrayList<>();
        for (Industry one : ALL.values()) {
            if (one.code().contains(wanted)
                    || one.name().contains(text.strip())
                    || Pinyin.initials(one.name()).toUpperCase(Locale.ROOT).contains(wanted)) {
                found.add(one);
            }
        }
        return found.stream().limit(limit).toList();
    }
}
