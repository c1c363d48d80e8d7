package cn.qinqing.paperwork.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.paperwork.Bulletin;
import cn.qinqing.paperwork.Bulletin.UnitRatings;
import cn.qinqing.paperwork.BulletinFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ratings by units: no line, and no difference between the total and the lines, tells fewer than five. */
class RatingSharesTest {

    @Test
    void units_with_five_stand_alone_by_name_and_the_small_ones_together() {
        List<UnitRatings> lines = RatingShares.of(List.of(unit("丙", 7), unit("甲", 5), unit("乙", 3), unit("丁", 2)));
        assertThat(lines).extracting(UnitRatings::name).containsExactly("丙", "甲", "");
        assertThat(lines.getLast().unit()).isNull();
        assertThat(all(lines.getLast())).isEqualTo(5);
    }

    @Test
    void one_small_unit_is_joined_by_the_smallest_of_the_others() {
        List<UnitRatings> lines = RatingShares.of(List.of(unit("甲", 9), unit("乙", 6), unit("丙", 2)));
        assertThat(lines).extracting(UnitRatings::name).containsExactly("甲", "");
        assertThat(all(lines.getLast())).isEqualTo(8);
    }

    @Test
    void fewer_than_five_in_all_are_not_told() {
        assertThat(RatingShares.of(List.of(unit("甲", 2), unit("乙", 2)))).isEmpty();
        assertThat(RatingShares.of(List.of())).isEmpty();
    }

    @Test
    void whatever_the_numbers_every_line_counts_five_and_all_are_counted() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<RatingShares.Unit> units = new ArrayList<>();
            for (int i = random.nextInt(9); i > 0; i--) {
                units.add(unit("单位" + i, random.nextInt(12)));
            }
            long total = units.stream().mapToLong(RatingShares.Unit::all).sum();
            List<UnitRatings> lines = RatingShares.of(units);
            assertThat(lines).allSatisfy(line -> assertThat(all(line)).isGreaterThanOrEqualTo(Bulletin.FEWEST_RATINGS));
            assertThat(lines.stream().mapToLong(RatingSharesTest::all).sum())
                    .isEqualTo(total < Bulletin.FEWEST_RATINGS ? 0 : total);
        }
    }

    private static RatingShares.Unit unit(String name, long ratings) {
        return new RatingShares.Unit(
                "id" + name,
                name,
                Map.of(BulletinFigure.SATISFIED, ratings / 2, BulletinFigure.DISSATISFIED, ratings - ratings / 2));
    }

    private static long all(UnitRatings line) {
        return line.counts().values().stream().mapToLong(Long::longValue).sum();
    }
}
