package cn.qinqing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void percentiles_are_values_that_were_measured() {
        String csv = IntStream.rangeClosed(1, 100)
                .mapToObj(ms -> "list," + (101 - ms) * 1_000_000L + ",200")
                .collect(Collectors.joining("\n"));
        Figures figures = Figures.of(csv + "\nlist,500000000,503");
        assertThat(figures.requests()).isEqualTo(101);
        assertThat(figures.failed()).isOne();
        assertThat(figures.percentile("list", 0.5)).isEqualTo(51);
        assertThat(figures.percentile("list", 0.95)).isEqualTo(96);
        assertThat(figures.percentile("none", 0.95)).isNaN();
        assertThat(figures.row("list", "列表")).isEqualTo("| 列表 | 101 | 51 | 96 | 100 |");
    }
}
