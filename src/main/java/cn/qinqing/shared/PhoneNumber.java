package cn.qinqing.shared;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number in its normal form: {@code 0996-2785319} for an office line, with its
 * extension {@code 0996-2785319-801}, eleven digits for a mobile number. A
 * mobile number is personal and goes into a protected field, never into the office telephone.
 */
public record PhoneNumber(Kind kind, String value) {

    /** A line of an exchange: 0996-2785319转801, 0996-2785319-801. */
    private static final Pattern EXTENSION =
            Pattern.compile("(\\(?0\\d{2,3}\\)?-?\\d{7,8})(?:转|-|#|EXT\\.?)(\\d{1,5})");

    /** What a number is. */
    public enum Kind {
        OFFICE,
        MOBILE
    }

    /**
     * Reads a number as it was typed.
     *
     * @throws RuleViolation {@code shared.phone.areaCodeMissing} for a local number of seven or eight digits (second
     *     argument: its digits), {@code shared.phone.zeroLost} when a spreadsheet took the leading zero (second
     *     argument: the number with it), {@code shared.phone.unreadable}
     */
    public static PhoneNumber parse(String typed) {
        Matcher extension = EXTENSION.matcher(Uscc.normalise(typed));
        if (extension.matches()) {
            PhoneNumber line = parse(extension.group(1));
            return new PhoneNumber(line.kind(), line.value() + "-" + extension.group(2));
        }
        String digits = Uscc.normalise(typed).replaceAll("[-‐‑–—−()（）]", "");
        if (digits.startsWith("+86")) {
            digits = digits.substring(3);
            if (!digits.startsWith("1") && !digits.startsWith("0")) {
                digits = "0" + digits;
            }
        }
        if (digits.matches("123\\d{2}|[48]00\\d{7}")) {
            return new PhoneNumber(Kind.OFFICE, digits);
        }
        if (digits.matches("1[3-9]\\d{9}")) {
            return new PhoneNumber(Kind.MOBILE, digits);
        }
        if (digits.matches("0(10|2\\d)\\d{8}")) {
            return new PhoneNumber(Kind.OFFICE, digits.substring(0, 3) + "-" + digits.substring(3));
        }
        if (digits.matches("0[3-9]\\d{2}\\d{7,8}")) {
            return new PhoneNumber(Kind.OFFICE, digits.substring(0, 4) + "-" + digits.substring(4));
        }
        if (digits.matches("[2-8]\\d{6,7}")) {
            throw new RuleViolation("shared.phone.areaCodeMissing", typed, digits);
        }
        if (digits.matches("[3-9]\\d{2}[2-8]\\d{6}")) {
            throw new RuleViolation(
                    "shared.phone.zeroLost", typed, "0" + digits.substring(0, 3) + "-" + digits.substring(3));
        }
        throw new RuleViolation("shared.phone.unreadable", typed);
    }

    /** The numbers that a cell holds, each as it was typed: 0996-2785319、13999000001. */
    public static List<String> parts(String typed) {
        return Arrays.stream(typed.split("[、，,;；/／\\r\\n]|或"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> spaced(part).stream())
                .toList();
    }

    private static List<String> spaced(String part) {
        List<String> words = List.of(part.split("\\s+"));
        return words.size() > 1 && words.stream().allMatch(PhoneNumber::isWhole) ? words : List.of(part);
    }

    private static boolean isWhole(String typed) {
        try {
            parse(typed);
            return true;
        } catch (RuleViolation partOfOne) {
            return false;
        }
    }

    /** Whether the cell says that there is no number: blank, a dash, 无. */
    public static boolean saysNone(String typed) {
        return Uscc.normalise(typed).replaceAll("[-‐‑–—−/\\\\]", "").matches("|无|暂无|没有");
    }

    @Override
    public String toString() {
        return kind == Kind.MOBILE ? value.substring(0, 3) + "****" + value.substring(7) : value;
    }
}
