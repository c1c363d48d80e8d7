package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.visits.WordDifference.Kind;
import cn.qinqing.visits.WordDifference.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two versions of a text, word by word. */
class WordDifferenceTest {

    @Test
    void equal_texts_have_one_part_in_common_and_empty_ones_none() {
        assertThat(WordDifference.between("订单饱满。", "订单饱满。")).containsExactly(new Part(Kind.SAME, "订单饱满。"));
        assertThat(WordDifference.between("", "")).isEmpty();
        assertThat(WordDifference.between("", "新写的")).containsExactly(new Part(Kind.ADDED, "新写的"));
        assertThat(WordDifference.between("删去的", "")).containsExactly(new Part(Kind.REMOVED, "删去的"));
    }

    @Test
    void a_changed_word_is_one_taken_out_and_one_put_in() {
        List<Part> parts = WordDifference.between("企业反映供水不足。", "企业反映供电不足。");
        assertThat(side(parts, Kind.REMOVED)).isEqualTo("企业反映供水不足。");
        assertThat(side(parts, Kind.ADDED)).isEqualTo("企业反映供电不足。");
        assertThat(parts).hasSizeGreaterThan(2).first().isEqualTo(new Part(Kind.SAME, "企业反映"));
    }

    @Test
    void numbers_and_words_are_changed_as_wholes() {
        List<Part> parts = WordDifference.between("职工230人，计划明年投产", "职工320人，计划明年投产");
        assertThat(parts)
                .containsExactly(
                        new Part(Kind.SAME, "职工"),
                        new Part(Kind.REMOVED, "230"),
                        new Part(Kind.ADDED, "320"),
                        new Part(Kind.SAME, "人，计划明年投产"));
    }

    @Test
    void paragraphs_put_in_the_middle_leave_the_others_in_common() {
        List<Part> parts = WordDifference.between("第一段。\n第三段。", "第一段。\n第二段。\n第三段。");
        assertThat(parts.stream().filter(part -> part.kind() == Kind.REMOVED)).isEmpty();
        assertThat(side(parts, Kind.ADDED)).isEqualTo("第一段。\n第二段。\n第三段。");
    }

    @Test
    void both_texts_can_always_be_read_out_of_the_parts() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = text(random, 1 + random.nextInt(40));
            String after = text(random, 1 + random.nextInt(40));
            List<Part> parts = WordDifference.between(before, after);
            assertThat(side(parts, Kind.REMOVED)).isEqualTo(before);
            assertThat(side(parts, Kind.ADDED)).isEqualTo(after);
            assertThat(parts).allSatisfy(part -> assertThat(part.text()).isNotEmpty());
        }
    }

    @Test
    void the_longest_texts_are_compared_in_a_moment() {
        Random random = new Random(3);
        String before = text(random, 8_000);
        String after = text(random, 8_000);
        long begun = System.nanoTime();
        List<Part> parts = WordDifference.between(before, after);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
        assertThat(side(parts, Kind.REMOVED)).isEqualTo(before);
        assertThat(side(parts, Kind.ADDED)).isEqualTo(after);
    }

    private static String side(List<Part> parts, Kind marked) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.SAME || part.kind() == marked)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int words) {
        List<String> some = List.of("企业", "反映", "供水", "供电", "不足", "，", "。", "2026", "年", "𠮷", " ", "道路");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(some.get(random.nextInt(some.size())));
        }
        return text.toString();
    }
}
