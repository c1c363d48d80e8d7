package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.visits.PastedText.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from texts as they are pasted: from minutes in Word, from messages, from tables. */
class PastedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、冬季供气不足\n2、道路破损",
                "1. 冬季供气不足\n2. 道路破损",
                "1.冬季供气不足；\r\n2.道路破损；",
                "1．冬季供气不足\n2．道路破损",
                "1）冬季供气不足\n2）道路破损",
                "（1）冬季供气不足\n（2）道路破损",
                "(1) 冬季供气不足\n(2) 道路破损",
                "（一）冬季供气不足\n（二）道路破损",
                "一、冬季供气不足\n二、道路破损",
                "第一，冬季供气不足\n第二，道路破损",
                "①冬季供气不足\n②道路破损",
                "①冬季供气不足②道路破损",
                "• 冬季供气不足\n• 道路破损",
                "·冬季供气不足\n·道路破损",
                "\uF0B7\t冬季供气不足\n\uF0B7\t道路破损",
                "- 冬季供气不足\n- 道路破损",
                "—冬季供气不足\n—道路破损",
                "●　冬季供气不足\n●　道路破损",
                "一是冬季供气不足；二是道路破损",
                "一是冬季供气不足，二是道路破损",
                "1、冬季供气不足；2、道路破损",
                "1.冬季供气不足;2.道路破损",
                "（1）冬季供气不足；（2）道路破损",
                "问题一：冬季供气不足\n问题二：道路破损",
                "问题1：冬季供气不足\n问题2：道路破损",
                "1\t冬季供气不足\n2\t道路破损",
                "1 冬季供气不足\n2 道路破损",
                "\uFEFF1、冬季供气不足\u000B2、道路破损",
                "冬季供气不足\n道路破损",
                "  冬季供气不足  \n\n\n\u3000道路破损"
            })
    void two_points_are_two_points_however_they_are_numbered(String pasted) {
        assertThat(PastedText.of(pasted)).containsExactly(likely("冬季供气不足"), likely("道路破损"));
    }

    @Test
    void words_before_a_list_are_offered_but_not_ticked() {
        assertThat(PastedText.of("企业反映以下问题：一是冬季供气不足；二是道路破损；三是用工难。"))
                .containsExactly(unlikely("企业反映以下问题："), likely("冬季供气不足"), likely("道路破损"), likely("用工难。"));
        assertThat(PastedText.of("座谈中，企业负责人谈了近况。1、供气不足；2、用工难"))
                .containsExactly(unlikely("座谈中，企业负责人谈了近况。"), likely("供气不足"), likely("用工难"));
    }

    @Test
    void minutes_with_headings_tick_what_stands_below_problems() {
        String minutes = """
                关于走访天山棉业的情况记录
                一、基本情况
                公司成立于2012年，现有职工230人。
                二、存在的问题
                1.冬季供气不足，影响二期投产。
                2.园区道路破损，货车进出困难。
                三、下一步打算
                1.扩建二期。
                2.招工50人。
                """;
        assertThat(PastedText.of(minutes))
                .containsExactly(
                        unlikely("关于走访天山棉业的情况记录"),
                        unlikely("基本情况"),
                        unlikely("公司成立于2012年，现有职工230人。"),
                        unlikely("存在的问题"),
                        likely("冬季供气不足，影响二期投产。"),
                        likely("园区道路破损，货车进出困难。"),
                        unlikely("下一步打算"),
                        unlikely("扩建二期。"),
                        unlikely("招工50人。"));
    }

    @Test
    void paragraphs_below_problems_are_ticked_when_they_have_no_numbers() {
        assertThat(PastedText.of("一、生产经营情况\n订单饱满，满负荷运行。\n二、企业诉求\n希望协调展期贷款。\n希望解决员工子女入学。"))
                .containsExactly(
                        unlikely("生产经营情况"),
                        unlikely("订单饱满，满负荷运行。"),
                        unlikely("企业诉求"),
                        likely("希望协调展期贷款。"),
                        likely("希望解决员工子女入学。"));
    }

    @Test
    void labels_say_what_a_paragraph_is() {
        assertThat(PastedText.of("基本情况：公司有职工230人。\n企业诉求：希望协调展期贷款。"))
                .containsExactly(unlikely("基本情况：公司有职工230人。"), likely("希望协调展期贷款。"));
    }

    @Test
    void a_point_may_have_points_of_its_own() {
        assertThat(PastedText.of("一、融资问题。1、贷款难；2、抵押物不足。\n二、用工问题。1、招工难；2、留人难。"))
                .extracting(Line::text)
                .containsExactly("融资问题。", "贷款难", "抵押物不足。", "用工问题。", "招工难", "留人难。");
        assertThat(PastedText.of("一是融资难：（1）贷款难；（2）抵押物不足；二是用工难"))
                .extracting(Line::text)
                .containsExactly("融资难：", "贷款难", "抵押物不足", "用工难");
    }

    @Test
    void numbers_within_words_divide_nothing() {
        assertThat(PastedText.of("投资1.5亿元，占地2.3万平方米，第一是质量。")).containsExactly(likely("投资1.5亿元，占地2.3万平方米，第一是质量。"));
        assertThat(PastedText.of("贷款2000万元，二期投产；问题不大")).hasSize(1);
        assertThat(PastedText.of("3月1日前往，10千伏线路老化")).containsExactly(likely("3月1日前往，10千伏线路老化"));
        assertThat(PastedText.of("唯一是成本高")).containsExactly(likely("唯一是成本高"));
        assertThat(PastedText.of("符合《条例》第（一）项和第（二）项的规定")).hasSize(1);
    }

    @Test
    void more_than_ten_points_are_counted_on() {
        String text = "一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬；十是癸；十一是子；十二是丑";
        assertThat(PastedText.of(text)).hasSize(12).last().isEqualTo(likely("丑"));
        assertThat(PastedText.of("⑨甲\n⑩乙\n⑪丙")).hasSize(3).allMatch(Line::likely);
    }

    @Test
    void rows_of_a_table_are_lines_without_their_number() {
        assertThat(PastedText.of("序号\t问题\t责任单位\n1\t供气不足\t燃气公司\n2\t道路破损\t交通局"))
                .extracting(Line::text)
                .containsExactly("序号 问题 责任单位", "供气不足 燃气公司", "道路破损 交通局");
    }

    @Test
    void nothing_is_lost_and_nothing_stands_twice() {
        assertThat(PastedText.of("1、供气不足\n1、供气不足\n2、供气不足")).containsExactly(likely("供气不足"));
        assertThat(PastedText.of("")).isEmpty();
        assertThat(PastedText.of(" \n\t\n")).isEmpty();
        assertThat(PastedText.of("1、")).extracting(Line::text).containsExactly("1");
    }

    @Test
    void a_hundred_thousand_characters_are_read_in_a_moment() {
        String text = "一是供气不足；二是道路破损，".repeat(100_000 / 14);
        long begun = System.nanoTime();
        List<Line> lines = PastedText.of(text);
        assertThat(lines).isNotEmpty();
        assertThat(PastedText.of("（".repeat(50_000) + "1".repeat(50_000))).hasSize(1);
        assertThat(PastedText.of("1、2、".repeat(10_000))).isNotEmpty();
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void a_line_names_an_enterprise_with_or_without_its_legal_form() {
        assertThat(PastedText.names("天山棉业反映缺水", "天山棉业有限责任公司")).isTrue();
        assertThat(PastedText.names("天山棉业有限责任公司反映缺水", "天山棉业有限责任公司")).isTrue();
        assertThat(PastedText.names("企业反映缺水", "天山棉业有限责任公司")).isFalse();
        assertThat(PastedText.names("本公司反映缺水", "本公司")).isTrue();
    }

    private static Line likely(String text) {
        return new Line(text, true);
    }

    private static Line unlikely(String text) {
        return new Line(text, false);
    }
}
