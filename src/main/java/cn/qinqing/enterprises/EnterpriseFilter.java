package cn.qinqing.enterprises;

import org.jspecify.annotations.Nullable;

/**
 * What a list of enterprises is narrowed to; null or empty means all.
 *
 * @param text name, short or former name, pinyin, initials or code
 */
public record EnterpriseFilter(
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable EnterpriseKind kind,
        @Nullable EnterpriseState state,
        boolean keyOnly) {

    public static EnterpriseFilter none() {
        return new EnterpriseFilter(null, null, null, null, false);
    }
}
