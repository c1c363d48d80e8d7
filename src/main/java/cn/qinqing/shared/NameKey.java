package cn.qinqing.shared;

import java.util.Locale;

/**
 * What two spellings of one name have in common: half-width brackets and letters, no spaces, one middle dot. Characters
 * are kept as they are, rare ones too.
 */
public record NameKey(String value) {

    /** Characters typed for the middle dot of a name, for use within a character class. */
    static final String DOTS = "·‧•．・･∙⋅᛫ㆍ﹒.";

    public static NameKey of(String name) {
        return new NameKey(Uscc.normalise(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[" + DOTS + "]", "·")
                .replace('【', '(')
                .replace('】', ')')
                .replace('〔', '(')
                .replace('〕', ')'));
    }

    /** A pattern for {@code like} that finds a part of a name however it is spelt; signs of the pattern are taken as typed. */
    public static String like(String part) {
        return "%" + of(part).value().replaceAll("[%_\\\\]", "\\\\$0") + "%";
    }

    @Override
    public String toString() {
        return value;
    }
}
