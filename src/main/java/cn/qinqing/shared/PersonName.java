package cn.qinqing.shared;

import java.util.regex.Pattern;

/**
 * A person's name (姓名) in its normal form: one middle dot (·, U+00B7) for the kinds that are typed, no spaces around it
 * or spread between the characters of a short name. No rule of two to four characters: Uyghur and Kazakh names pass
 * twenty.
 *
 * <p>A cell with two names is not one person: it is refused, never joined.
 */
public record PersonName(String value) {

    private static final int LONGEST = 50;

    /** Invisible characters, spaces of all kinds but the line break, and the dots that stand for the middle dot. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");

    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern DOT = Pattern.compile(" ?[" + NameKey.DOTS + "] ?");
    private static final Pattern SEVERAL = Pattern.compile("[\\r\\n、，,；;/／\\\\|｜]");
    /** 张　伟, 欧 阳 娜: the characters of a short name are often spread to the width of three. */
    private static final Pattern SPREAD =
            Pattern.compile("\\p{IsHan}( \\p{IsHan}){1,3}|\\p{IsHan} \\p{IsHan}{2}|\\p{IsHan}{2} \\p{IsHan}");

    /**
     * Reads a name as it was typed.
     *
     * @throws RuleViolation {@code shared.personName.missing}, {@code shared.personName.long},
     *     {@code shared.personName.several} for more than one name, {@code shared.personName.unreadable} for digits and
     *     signs that no name has
     */
    public PersonName {
        String typed = value;
        value = INVISIBLE.matcher(value).replaceAll("").strip();
        value = BLANK.matcher(value).replaceAll(" ").strip();
        if (value.isEmpty()) {
            throw new RuleViolation("shared.personName.missing");
        }
        if (SEVERAL.matcher(value).find()) {
            throw new RuleViolation("shared.personName.several", typed.strip());
        }
        value = DOT.matcher(value).replaceAll("·");
        if (SPREAD.matcher(value).matches()) {
            value = value.replace(" ", "");
        }
        if (value.contains(" ") && value.codePoints().anyMatch(Character::isIdeographic)) {
            throw new RuleViolation("shared.personName.several", typed.strip());
        }
        if (value.codePoints().anyMatch(c -> Character.isDigit(c) || "=#@*?？".indexOf(c) >= 0)) {
            throw new RuleViolation("shared.personName.unreadable", typed.strip());
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            throw new RuleViolation("shared.personName.long", LONGEST);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
