package cn.qinqing.shared;

import java.util.Locale;

/**
 * What two spellings of one name have in common: half-width brackets and letters, no spaces, one middle dot. Characters
 * are kept as they are, rare ones too.
 */
public record NameKey(String value) {

    public static NameKey of(String name) {
        return new NameKey(Uscc.normalise(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[·‧•．・∙⋅.]", "·")
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
