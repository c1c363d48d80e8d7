package cn.qinqing.shared;

/**
 * A telephone number in its normal form: {@code 0996-2785319} for an office line, eleven digits for a mobile number. A
 * mobile number is personal and goes into a protected field, never into the office telephone.
 */
public record PhoneNumber(Kind kind, String value) {

    /** What a number is. */
    public enum Kind {
        OFFICE,
        MOBILE
    }

    /**
     * Reads a number as it was typed.
     *
     * @throws RuleViolation {@code shared.phone.areaCodeMissing} for a local number of seven or eight digits (second
     *     argument: its digits), {@code shared.phone.unreadable}
     */
    public static PhoneNumber parse(String typed) {
        String digits = Uscc.normalise(typed).replaceAll("[-‐‑–—−()（）]", "");
        if (digits.startsWith("+86")) {
            digits = digits.substring(3);
            if (!digits.startsWith("1") && !digits.startsWith("0")) {
                digits = "0" + digits;
            }
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
        if (digits.matches("(12345|123[0-9]{2}|400\\d{7})")) {
            return new PhoneNumber(Kind.OFFICE, digits);
        }
        throw new RuleViolation("shared.phone.unreadable", typed);
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
