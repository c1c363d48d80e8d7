package cn.qinqing.enterprises;

import static cn.qinqing.enterprises.SizeRules.Measure.ASSETS;
import static cn.qinqing.enterprises.SizeRules.Measure.REVENUE;
import static cn.qinqing.enterprises.SizeRules.Measure.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.enterprises.SizeRules.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Each row of the table at its bounds: industry, then people, revenue and assets of large, medium and small. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "A01;-;20000/500/50;-",
                "B07;1000/300/20;40000/2000/300;-",
                "C1392;1000/300/20;40000/2000/300;-",
                "D44;1000/300/20;40000/2000/300;-",
                "E48;-;80000/6000/300;80000/5000/300",
                "F51;200/20/5;40000/5000/1000;-",
                "F5211;300/50/10;20000/500/100;-",
                "G54;1000/300/20;30000/3000/200;-",
                "G591;1000/300/20;30000/3000/200;-",
                "G594;200/100/20;30000/1000/100;-",
                "G60;1000/300/20;30000/2000/100;-",
                "H61;300/100/10;10000/2000/100;-",
                "H62;300/100/10;10000/2000/100;-",
                "I63;2000/100/10;100000/1000/100;-",
                "I65;300/100/10;10000/1000/50;-",
                "K7010;-;200000/1000/100;10000/5000/2000",
                "K702;1000/300/100;5000/1000/500;-",
                "L72;300/100/10;-;120000/8000/100",
                "K703;300/100/10;-;-",
                "M74;300/100/10;-;-",
                "N77;300/100/10;-;-",
                "O81;300/100/10;-;-",
                "Q85;300/100/10;-;-",
                "R90;300/100/10;-;-"
            })
    void a_class_begins_at_its_bounds_and_one_short_measure_lowers_it(
            String industry, String staff, String revenue, String assets) {
        Map<Measure, String> row = new EnumMap<>(Measure.class);
        put(row, STAFF, staff);
        put(row, REVENUE, revenue);
        put(row, ASSETS, assets);
        assertThat(SizeRules.asked(industry, DAY)).containsExactlyInAnyOrderElementsOf(row.keySet());
        for (int column = 0; column < 3; column++) {
            Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
            for (var entry : row.entrySet()) {
                figures.put(entry.getKey(), new BigDecimal(entry.getValue().split("/")[column]));
            }
            assertThat(size(industry, figures)).as(industry).isEqualTo(SizeClass.values()[column]);
            for (Measure measure : row.keySet()) {
                Map<Measure, BigDecimal> less = new EnumMap<>(figures);
                less.put(measure, figures.get(measure).subtract(new BigDecimal("0.01")));
                assertThat(size(industry, less)).as(industry + measure).isEqualTo(SizeClass.values()[column + 1]);
                assertThat(SizeRules.judge(industry, less, DAY).orElseThrow().deciding())
                        .containsExactly(measure);
            }
        }
    }

    @Test
    void what_the_table_leaves_out_or_cannot_tell_is_not_judged() {
        Map<Measure, BigDecimal> all = Map.of(STAFF, BigDecimal.TEN, REVENUE, BigDecimal.TEN, ASSETS, BigDecimal.TEN);
        for (String industry : new String[] {"J66", "P83", "Q84", "G53", "S92", "K70", "G59", "C", null}) {
            assertThat(SizeRules.judge(industry, all, DAY)).as(industry).isEmpty();
        }
        assertThat(SizeRules.judge("C13", Map.of(STAFF, BigDecimal.TEN), DAY)).isEmpty();
        assertThat(SizeRules.judge("C13", all, LocalDate.of(2017, 1, 1))).isEmpty();
    }

    private static void put(Map<Measure, String> row, Measure measure, String bounds) {
        if (bounds != null) {
            row.put(measure, bounds);
        }
    }

    private static SizeClass size(String industry, Map<Measure, BigDecimal> figures) {
        return SizeRules.judge(industry, figures, DAY).orElseThrow().size();
    }
}
