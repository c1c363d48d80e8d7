package cn.qinqing.oversight.domain;

import cn.qinqing.oversight.UnitRatings;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases to each unit what enterprises said of its closed issues, by whole quarters that are over. What is too little waits
 * for the next quarter and is told together with it. A batch is stored once and never counted again.
 */
@Component
public class RatingReleases {

    private static final String RATED = """
            select i.lead_unit_id, c.closed_at, i.enterprise_id, min(r.satisfaction in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY'))
            from issue_closure c join issue i on i.id = c.issue_id join issue_rating r on r.issue_id = c.issue_id and r.round <= c.round
            left join (select unit_id, max(quarter_to) quarter_to from rating_release group by unit_id) l on l.unit_id = i.lead_unit_id
            where r.satisfaction is not null and i.lead_unit_id is not null and c.closed_at < ?
              and (l.quarter_to is null or c.closed_at >= timestampadd(hour, -8, timestamp(l.quarter_to)))
            group by i.lead_unit_id, c.id, c.closed_at, i.enterprise_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RatingReleases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Rated(UUID unit, LocalDate quarter, UUID enterprise, boolean satisfied) {}

    /** Releases what may be; may run twice. */
    @Transactional
    public void run() {
        LocalDate now = quarter(OfficeTime.today(clock));
        Map<UUID, TreeMap<LocalDate, List<Rated>>> waiting = new TreeMap<>();
        jdbc.sql(RATED)
                .param(OfficeTime.column(now.atStartOfDay(OfficeTime.ZONE).toInstant()))
                .query((row, n) -> new Rated(
                        row.getObject(1, UUID.class),
                        quarter(OfficeTime.dayOf(OfficeTime.instant(row.getObject(2, LocalDateTime.class)))),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4)))
                .list()
                .forEach(one -> waiting.computeIfAbsent(one.unit(), unit -> new TreeMap<>())
                        .computeIfAbsent(one.quarter(), quarter -> new ArrayList<>())
                        .add(one));
        Instant at = clock.instant();
        waiting.forEach((unit, quarters) -> release(unit, quarters, at));
    }

    private void release(UUID unit, TreeMap<LocalDate, List<Rated>> quarters, Instant at) {
        List<Rated> batch = new ArrayList<>();
        LocalDate from = null;
        for (Map.Entry<LocalDate, List<Rated>> quarter : quarters.entrySet()) {
            from = from == null ? quarter.getKey() : from;
            batch.addAll(quarter.getValue());
            Set<UUID> enterprises = new HashSet<>();
            batch.forEach(one -> enterprises.add(one.enterprise()));
            if (enterprises.size() >= UnitRatings.LEAST) {
                store(unit, from, quarter.getKey().plusMonths(3), batch, at);
                batch.clear();
                from = null;
            }
        }
    }

    private void store(UUID unit, LocalDate from, LocalDate to, List<Rated> batch, Instant at) {
        int satisfied = (int) batch.stream().filter(Rated::satisfied).count();
        jdbc.sql(
                        "insert ignore into rating_release (unit_id, quarter_from, quarter_to, rated, band, released_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        unit,
                        from,
                        to,
                        batch.size(),
                        UnitRatings.Band.of(satisfied, batch.size()).name(),
                        OfficeTime.column(at))
                .update();
    }

    /** First day of the quarter in which a day lies. */
    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }
}
