package cn.qinqing.oversight;

import cn.qinqing.oversight.domain.RatingReleases;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a rated unit learns of its ratings (本单位评价): released batches of whole quarters, each of five issues of five enterprises
 * or more, once and for all. No batch shares an issue with another, so that no difference between two tells of one.
 */
@Service
@Transactional(readOnly = true)
public class UnitRatings {

    /** Fewer are never shown (不足五件，不显示). */
    public static final int LEAST = 5;

    /** Share of the satisfied: 八成以上, 五成到八成, 不到五成. Each holds several outcomes of five: none tells of every single one. */
    public enum Band {
        HIGH,
        MIDDLE,
        LOW;

        private static final int HIGH_PERCENT = 80;
        private static final int MIDDLE_PERCENT = 50;

        public static Band of(int satisfied, int rated) {
            int percent = satisfied * 100 / rated;
            return percent >= HIGH_PERCENT ? HIGH : percent >= MIDDLE_PERCENT ? MIDDLE : LOW;
        }
    }

    /**
     * A batch.
     *
     * @param from first day of its first quarter
     * @param to first day after its last quarter
     * @param rated closed issues that were rated
     */
    public record Release(LocalDate from, LocalDate to, int rated, Band band) {}

    private final JdbcClient jdbc;
    private final RatingReleases releases;

    UnitRatings(JdbcClient jdbc, RatingReleases releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    /** Releases what may be, as it happens each night; may run twice. */
    @Transactional
    public void release() {
        releases.run();
    }

    /** Batches of the actor's own unit, the latest first; empty for who works in none. */
    public List<Release> own(Actor actor) {
        if (!actor.may(Right.ISSUE_HANDLE) && !actor.may(Right.ISSUE_SIGN)) {
            throw new RightMissing(Right.ISSUE_HANDLE);
        }
        return actor.unitId()
                .map(UnitId::value)
                .map(unit -> jdbc.sql("""
                        select quarter_from, quarter_to, rated, band from rating_release where unit_id = ?
                        order by quarter_to desc""")
                        .param(unit)
                        .query((row, n) -> new Release(
                                row.getObject(1, LocalDate.class),
                                row.getObject(2, LocalDate.class),
                                row.getInt(3),
                                Band.valueOf(row.getString(4))))
                        .list())
                .orElse(List.of());
    }
}
