package cn.qinqing.shared;

import java.util.Locale;

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, the last one checks the others.
 *
 * <p>Reading normalises without loss (spaces, full width, lower case) and never guesses: a code with a wrong check
 * character is a problem to be seen, not to be repaired.
 */
public record Uscc(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String INNER_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    /**
     * @throws RuleViolation as {@link #parse}
     */
    public Uscc {
        verify(value);
    }

    /**
     * Reads a code as it was typed.
     *
     * @throws RuleViolation {@code shared.uscc.scientific} (a spreadsheet made a number of it),
     *     {@code shared.uscc.length}, {@code shared.uscc.letter} (I, O, S, V, Z or another character that no code
     *     has), {@code shared.uscc.check}
     */
    public static Uscc parse(String typed) {
        return new Uscc(normalise(typed));
    }

    /** Full width to half width, upper case, no spaces or invisible characters. */
    public static String normalise(String typed) {
        StringBuilder clean = new StringBuilder();
        typed.codePoints().forEach(c -> {
            int half = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
            if (!Character.isWhitespace(half)
                    && !Character.isSpaceChar(half)
                    && Character.getType(half) != Character.FORMAT
                    && Character.getType(half) != Character.CONTROL) {
                clean.appendCodePoint(half);
            }
        });
        return clean.toString().toUpperCase(Locale.ROOT);
    }

    private static void verify(String code) {
        if (code.matches("\\d(\\.\\d+)?E\\+\\d+")) {
            throw new RuleViolation("shared.uscc.scientific", code);
        }
        int length = code.codePointCount(0, code.length());
        if (length != LENGTH) {
            throw new RuleViolation("shared.uscc.length", code, length);
        }
        for (int i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                throw new RuleViolation("shared.uscc.letter", code, String.valueOf(code.charAt(i)), i + 1);
            }
        }
        if (code.charAt(LENGTH - 1) != checkCharacter(code)) {
            throw new RuleViolation("shared.uscc.check", code);
        }
    }

    /** C18 = (31 − Σ Ci·3^(i−1) mod 31) mod 31. */
    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Whether the organisation code inside (characters 9 to 17, GB 11714) checks too; a warning only. */
    public boolean innerCheckHolds() {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += INNER_ALPHABET.indexOf(value.charAt(8 + i)) * INNER_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
        return value.charAt(16) == expected;
    }

    /** GB/T 2260 code of the registering place; it may lie elsewhere or be abolished. */
    public String registrar() {
        return value.substring(2, 8);
    }

    @Override
    public String toString() {
        return value;
    }
}
