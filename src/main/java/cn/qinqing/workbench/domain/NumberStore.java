package cn.qinqing.workbench.domain;

import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers.Gap;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code number_series} and {@code number_gap}. */
@Component
public class NumberStore {

    private final JdbcClient jdbc;
    private final JdbcClient apart;
    private final Clock clock;
    private final Map<BodyId, String> prefixes = new ConcurrentHashMap<>();

    NumberStore(JdbcClient jdbc, ApartConnections apart, Clock clock) {
        this.jdbc = jdbc;
        this.apart = apart.jdbc();
        this.clock = clock;
    }

    /** The sign of a body, such as 巴; it never changes once numbers were given. */
    public String prefixOf(BodyId body) {
        return prefixes.computeIfAbsent(
                body,
                id -> jdbc.sql("select number_prefix from operating_body where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new RuleViolation("workbench.number.body", id)));
    }

    /** The last of so many values. One statement of its own, committed at once: the row is locked for its length alone. */
    public long take(BodyId body, String series, int year, int count) {
        return apart.sql("""
                        insert into number_series (body_id, series, year, `last_value`) values (?, ?, ?, ?)
                        on duplicate key update `last_value` = `last_value` + value(`last_value`) returning `last_value`""")
                .params(body.value(), series, year, count)
                .query(Long.class)
                .single();
    }

    public long last(BodyId body, String series, int year) {
        return jdbc.sql("select `last_value` from number_series where body_id = ? and series = ? and year = ?")
                .params(body.value(), series, year)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Moves the series on when nobody took a number meanwhile. */
    public boolean jump(BodyId body, String series, int year, long before, long last) {
        if (before == 0) {
            return jdbc.sql(
                                    "insert ignore into number_series (body_id, series, year, `last_value`) values (?, ?, ?, ?)")
                            .params(body.value(), series, year, last)
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                                update number_series set `last_value` = ?
                                where body_id = ? and series = ? and year = ? and `last_value` = ?""").params(last, body.value(), series, year, before).update() == 1;
    }

    public void noteGap(BodyId body, Gap gap) {
        apart.sql("""
                insert into number_gap (id, body_id, series, year, first_value, `last_value`, reason, noted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        body.value(),
                        gap.series(),
                        gap.year(),
                        gap.first(),
                        gap.last(),
                        gap.reason(),
                        OfficeTime.column(clock.instant()))
                .update();
    }

    public List<Gap> gaps(BodyId body, String series, int year) {
        return jdbc.sql("""
                        select series, year, first_value, `last_value`, reason from number_gap
                        where body_id = ? and series = ? and year = ? order by first_value""")
                .params(body.value(), series, year)
                .query((row, number) -> new Gap(
                        row.getString("series"),
                        row.getInt("year"),
                        row.getLong("first_value"),
                        row.getLong("last_value"),
                        row.getString("reason")))
                .list();
    }
}
