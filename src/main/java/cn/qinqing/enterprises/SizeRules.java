package cn.qinqing.enterprises;

import cn.qinqing.shared.DataLines;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Size classes of enterprises for statistics (统计上大中小微型企业划分办法（2017）, 国统字〔2017〕213号): by industry, from
 * people employed, revenue and assets. A large, medium or small one reaches every bound of its class, else it falls one
 * class; a micro one fails one of the small ones.
 */
public final class SizeRules {

    private static final List<Rule> ALL = read();

    private SizeRules() {}

    /** What a bound is compared with. */
    public enum Measure {
        /** 从业人员, people. */
        STAFF,
        /** 营业收入, in ten thousand yuan. */
        REVENUE,
        /** 资产总额, in ten thousand yuan. */
        ASSETS
    }

    /** The row of the table for some industries from a day on: lower bounds of large, medium, small. */
    record Rule(LocalDate from, String industry, List<String> codes, Map<Measure, List<BigDecimal>> bounds) {

        int fit(String digits) {
            return codes.stream()
                    .filter(digits::startsWith)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * A size class and why.
     *
     * @param industry the row of the table
     * @param deciding the measures that kept it out of the next larger class; those of its row for the largest
     */
    public record Judgement(SizeClass size, String industry, List<Measure> deciding) {}

    private static List<Rule> read() {
        return DataLines.of(SizeRules.class, "size-rules.txt").stream()
                .map(line -> line.split(";", -1))
                .map(cells -> new Rule(
                        LocalDate.parse(cells[0]),
                        cells[1],
                        List.of(cells[2].split(" ")),
                        bounds(Arrays.copyOfRange(cells, 3, 6))))
                .toList();
    }

    private static Map<Measure, List<BigDecimal>> bounds(String[] cells) {
        Map<Measure, List<BigDecimal>> bounds = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            String cell = cells[measure.ordinal()];
            if (!cell.isEmpty()) {
                bounds.put(
                        measure,
                        Arrays.stream(cell.split("/")).map(BigDecimal::new).toList());
            }
        }
        return bounds;
    }

    /** The measures that the industry's row asks for; none when the table leaves the industry out (金融、教育、卫生、铁路 …). */
    public static List<Measure> asked(@Nullable String industryCode, LocalDate day) {
        return rule(industryCode, day)
                .map(rule -> List.copyOf(rule.bounds().keySet()))
                .orElse(List.of());
    }

    /**
     * Judges by the row that was in force on a day; empty when the industry has none or a figure that it asks for is
     * missing.
     */
    public static Optional<Judgement> judge(
            @Nullable String industryCode, Map<Measure, BigDecimal> figures, LocalDate day) {
        return rule(industryCode, day)
                .filter(rule -> figures.keySet().containsAll(rule.bounds().keySet()))
                .map(rule -> judge(rule, figures));
    }

    private static Judgement judge(Rule rule, Map<Measure, BigDecimal> figures) {
        List<Measure> held = new ArrayList<>(rule.bounds().keySet());
        SizeClass[] classes = SizeClass.values();
        for (int i = 0; i < classes.length - 1; i++) {
            int column = i;
            List<Measure> missed = rule.bounds().keySet().stream()
                    .filter(measure -> figures.get(measure)
                                    .compareTo(rule.bounds().get(measure).get(column))
                            < 0)
                    .toList();
            if (missed.isEmpty()) {
                return new Judgement(classes[i], rule.industry(), List.copyOf(held));
            }
            held = new ArrayList<>(missed);
        }
        return new Judgement(SizeClass.MICRO, rule.industry(), List.copyOf(held));
    }

    private static Optional<Rule> rule(@Nullable String industryCode, LocalDate day) {
        if (industryCode == null || industryCode.length() < 3) {
            return Optional.empty();
        }
        String digits = industryCode.substring(1);
        return ALL.stream()
                .filter(rule -> !rule.from().isAfter(day) && rule.fit(digits) > 0)
                .max(Comparator.comparing(Rule::from).thenComparingInt(rule -> rule.fit(digits)));
    }
}
