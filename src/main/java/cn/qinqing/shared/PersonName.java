package cn.qinqing.shared;

/**
 * A person's name (姓名) in its normal form: one middle dot (·, U+00B7) for the four kinds that are typed, no spaces
 * around it. No rule of two to four characters: Uyghur and Kazakh names pass twenty.
 */
public record PersonName(String value) {

    private static final int LONGEST = 50;
    private static final String DOTS = "[·‧•．・∙⋅᛫ㆍ﹒.]";

    /**
     * @throws RuleViolation {@code shared.personName.missing}, {@code shared.personName.long}
     */
    public PersonName {
        value = value.replace('\u3000', ' ').strip().replaceAll("\\s*" + DOTS + "\\s*", "·");
        // 张　伟: two-character names are often spread with a space
        if (value.codePoints().noneMatch(c -> c < 0x80 && Character.isLetter(c))) {
            value = value.replaceAll("\\s+", "");
        }
        if (value.isEmpty()) {
            throw new RuleViolation("shared.personName.missing");
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
