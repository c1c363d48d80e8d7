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

    @Override
    public String toString() {
        return value;
    }
}
