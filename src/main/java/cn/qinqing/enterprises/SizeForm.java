package cn.qinqing.enterprises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a day from which a size class is judged.
 *
 * @param figures people, revenue and assets (both in ten thousand yuan) as far as they are known
 * @param byHand a class set by hand, or null to let the rule judge
 * @param reason why by hand
 * @param version of the enterprise when the form was opened
 */
public record SizeForm(
        LocalDate day,
        Map<SizeRules.Measure, BigDecimal> figures,
        @Nullable SizeClass byHand,
        @Nullable String reason,
        int version) {}
