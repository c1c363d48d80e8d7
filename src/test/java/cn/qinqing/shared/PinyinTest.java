package cn.qinqing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "尉犁,yuli,yl",
        "若羌,ruoqiang,rq",
        "且末,qiemo,qm",
        "焉耆,yanqi,yq",
        "库尔勒,kuerle,kel",
        "重庆,chongqing,cq",
        "轮台河隆建材(集团)有限公司,luntaihelongjiancaijituanyouxiangongsi,lthljcjtyxgs",
        "中国农业银行,zhongguonongyeyinhang,zgnyyh",
        "自治州副州长,zizhizhoufuzhouzhang,zzzfzz",
        "长虹,changhong,ch",
        "音乐厅,yinyueting,yyt",
        "绿洲,lvzhou,lz",
        "博湖源腾石油技术股份有限公司,bohuyuantengshiyoujishugufenyouxiangongsi,bhytsyjsgfyxgs"
    })
    void places_and_enterprises_are_read_as_people_say_them(String text, String full, String initials) {
        assertThat(Pinyin.full(text)).isEqualTo(full);
        assertThat(Pinyin.initials(text)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({
        "单志强,shanzhiqiang",
        "曾伟,zengwei",
        "仇丽,qiuli",
        "解明,xieming",
        "区建国,oujianguo",
        "翟燕,zhaiyan",
        "查兴,zhaxing",
        "尉迟明,yuchiming",
        "单位,danwei",
        "解放,jiefang"
    })
    void a_short_text_that_begins_with_a_surname_is_read_as_a_name(String text, String full) {
        assertThat(Pinyin.full(text)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({"阿不都热合曼·买买提", "阿不都热合曼•买买提", "阿不都热合曼‧买买提", "阿不都热合曼．买买提"})
    void every_kind_of_middle_dot_is_dropped(String name) {
        assertThat(Pinyin.full(name)).isEqualTo("abudurehemanmaimaiti");
        assertThat(Pinyin.initials(name)).isEqualTo("abdrhmmmt");
    }

    @Test
    void letters_and_digits_are_kept_in_half_width_and_lower_case() {
        assertThat(Pinyin.full("ＡＢＣ　科技 No.１")).isEqualTo("abckejino1");
        assertThat(Pinyin.initials("ＡＢＣ科技１")).isEqualTo("abckj1");
    }

    @Test
    void rare_characters_never_break_a_name() {
        assertThat(Pinyin.full("若羌𫖯岳矿业")).isEqualTo("ruoqiangfuyuekuangye");
        assertThat(Pinyin.full("王㐂")).startsWith("wang");
        assertThat(Pinyin.initials("王\uD87A\uDFD0")).isEqualTo("w");
        assertThat(Pinyin.full("王\uD87A\uDFD0")).isEqualTo("wang\uD87A\uDFD0");
        assertThat(Pinyin.full("")).isEmpty();
        assertThat(Pinyin.full("\uD800 《》—")).isEmpty();
    }

    @Test
    void many_threads_get_the_same_answer() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(i -> () -> Pinyin.full("和静县巴音布鲁克旅游有限公司"))
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo("hejingxianbayinbulukelvyouyouxiangongsi");
            }
        }
    }

    @Test
    void a_hundred_thousand_rows_take_seconds_at_most() {
        long start = System.nanoTime();
        for (int i = 0; i < 100_000; i++) {
            Pinyin.full("库尔勒斯塔建材有限责任公司" + i);
        }
        var taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
        System.out.println("pinyin of 100,000 names: " + taken.toMillis() + " ms");
    }
}
