package cn.qinqing.enterprises;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of enterprises is narrowed to; null or empty means all.
 *
 * @param text name, short or former name, pinyin, initials or code
 * @param section section of GB/T 4754, A to T, or {@link #UNKNOWN}
 * @param size name of a {@link SizeClass}, or {@link #UNKNOWN}
 * @param asOf the day on which the narrowings look; null for today
 * @param narrowed values of {@link EnterpriseNarrowing} by name
 */
public record EnterpriseFilter(
        @Nullable String text,
        @Nullable String divisionCode,
        @Nullable EnterpriseKind kind,
        @Nullable EnterpriseState state,
        boolean keyOnly,
        @Nullable String section,
        @Nullable String size,
        @Nullable LocalDate asOf,
        Map<String, String> narrowed) {

    /** Of those of which it is not known. */
    public static final String UNKNOWN = "UNKNOWN";

    public EnterpriseFilter {
        narrowed = Map.copyOf(narrowed);
    }

    public EnterpriseFilter(
            @Nullable String text,
            @Nullable String divisionCode,
            @Nullable EnterpriseKind kind,
            @Nullable EnterpriseState state,
            boolean keyOnly) {
        this(text, divisionCode, kind, state, keyOnly, null, null, null, Map.of());
    }

    public static EnterpriseFilter none() {
        return new EnterpriseFilter(null, null, null, null, false);
    }
}
