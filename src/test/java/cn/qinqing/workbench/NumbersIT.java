package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class NumbersIT extends DatabaseTest {

    private static final BodyId PREFECTURE = BodyId.of("0199b000-0000-7000-8000-000000000001");
    private static final BodyId KORLA = BodyId.of("0199b000-0000-7000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Numbers numbers;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void each_body_series_and_year_counts_for_itself() {
        assertThat(numbers.next(PREFECTURE, "测一", DAY)).isEqualTo("巴测一〔2026〕0001号");
        assertThat(numbers.next(PREFECTURE, "测一", DAY)).isEqualTo("巴测一〔2026〕0002号");
        assertThat(numbers.next(KORLA, "测一", DAY)).isEqualTo("库测一〔2026〕0001号");
        assertThat(numbers.next(PREFECTURE, "测二", DAY)).isEqualTo("巴测二〔2026〕0001号");
        assertThat(numbers.next(PREFECTURE, "测一", LocalDate.of(2027, 1, 1))).isEqualTo("巴测一〔2027〕0001号");
    }

    @Test
    void after_9999_comes_10000() {
        numbers.jump(Actors.may(Right.SETTING_EDIT), PREFECTURE, "测万", 2026, 9998, "恢复备份");
        assertThat(numbers.next(PREFECTURE, "测万", DAY)).isEqualTo("巴测万〔2026〕9999号");
        assertThat(numbers.next(PREFECTURE, "测万", DAY)).isEqualTo("巴测万〔2026〕10000号");
        assertThat(numbers.gaps(PREFECTURE, "测万", 2026)).containsExactly(new Numbers.Gap("测万", 2026, 1, 9998, "恢复备份"));
    }

    @Test
    void sixteen_threads_never_get_the_same_number() throws Exception {
        List<String> given = new ArrayList<>();
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, 800)
                    .<Callable<String>>mapToObj(
                            i -> () -> transaction.execute(t -> numbers.next(PREFECTURE, "测并", DAY)))
                    .toList();
            for (var number : threads.invokeAll(tasks)) {
                given.add(number.get());
            }
        }
        System.out.println("800 numbers by 16 threads: " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(given).doesNotHaveDuplicates().hasSize(800);
        assertThat(numbers.next(PREFECTURE, "测并", DAY)).isEqualTo("巴测并〔2026〕0801号");
    }

    @Test
    void more_transactions_than_connections_do_not_wait_for_each_other() throws Exception {
        try (var threads = Executors.newFixedThreadPool(60)) {
            var tasks = IntStream.range(0, 60)
                    .<Callable<String>>mapToObj(i -> () -> transaction.execute(t -> {
                        String first = numbers.next(KORLA, "测池", DAY);
                        return first + numbers.next(KORLA, "测池", DAY);
                    }))
                    .toList();
            for (var pair : threads.invokeAll(tasks)) {
                assertThat(pair.get()).isNotNull();
            }
        }
    }

    @Test
    void a_number_lost_with_its_transaction_is_explained() {
        transaction.executeWithoutResult(t -> {
            numbers.next(PREFECTURE, "测空", DAY);
            t.setRollbackOnly();
        });
        assertThat(numbers.next(PREFECTURE, "测空", DAY)).isEqualTo("巴测空〔2026〕0002号");
        assertThat(numbers.gaps(PREFECTURE, "测空", 2026))
                .containsExactly(new Numbers.Gap("测空", 2026, 1, 1, "业务未保存，编号作废"));
    }

    @Test
    void a_series_never_goes_backwards() {
        var admin = Actors.may(Right.SETTING_EDIT);
        numbers.next(PREFECTURE, "测退", DAY);
        numbers.jump(admin, PREFECTURE, "测退", 2026, 50, "恢复备份");
        assertThatThrownBy(() -> numbers.jump(admin, PREFECTURE, "测退", 2026, 50, "再来"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("workbench.number.backwards");
        assertThatThrownBy(() -> numbers.jump(Actors.may(Right.EXPORT), PREFECTURE, "测退", 2026, 90, "无权"))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> numbers.next(BodyId.create(), "测退", DAY)).hasMessage("workbench.number.body");
    }
}
