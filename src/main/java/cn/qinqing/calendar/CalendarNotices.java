package cn.qinqing.calendar;

import cn.qinqing.calendar.CalendarNotice.Day;
import cn.qinqing.calendar.CalendarNotice.Kind;
import cn.qinqing.calendar.CalendarNotice.Region;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The notices of holidays as they are kept: the one in force for each year and region, and those before it. */
@Component
public class CalendarNotices {

    private static final String SELECT = """
            select n.id, n.year, n.region, n.document_no, n.source, n.loaded_by, n.loaded_at, n.in_force, d.day, d.kind, d.name
            from calendar_notice n left join calendar_day d on d.notice_id = n.id""";

    /**
     * A notice as it was loaded.
     *
     * @param by who loaded it; null when it came with the product
     */
    public record Loaded(CalendarNotice notice, @Nullable String by, Instant at, boolean inForce) {}

    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<String, OfficeCalendar> calendar =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build(key -> OfficeCalendar.of(inForce()));

    CalendarNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The calendar of the notices that hold. Another node sees a new one within 20 seconds. */
    OfficeCalendar calendar() {
        return calendar.get(ALL);
    }

    /** The notices that hold, of all years. */
    @Transactional(readOnly = true)
    public List<CalendarNotice> inForce() {
        return loaded(SELECT + " where n.in_force order by n.year, n.region, d.day", List.of()).stream()
                .map(Loaded::notice)
                .toList();
    }

    /** Every notice of a year, those in force first. */
    @Transactional(readOnly = true)
    public List<Loaded> of(int year) {
        return loaded(
                SELECT + " where n.year = ? order by n.in_force is null, n.region, n.loaded_at desc, d.day",
                List.of(year));
    }

    /** Whether a year and region has ever had a notice. */
    boolean known(int year, Region region) {
        return jdbc.sql("select exists (select 1 from calendar_notice where year = ? and region = ?)")
                .params(year, region.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts a notice in the place of the one before, in the caller's transaction; that one stays to be read.
     *
     * @param by who loads it; null for the product itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CalendarNotice notice, @Nullable String by) {
        jdbc.sql(
                        "update calendar_notice set in_force = null, version = version + 1 where year = ? and region = ? and in_force")
                .params(notice.year(), notice.region().name())
                .update();
        UUID id = Ids.next();
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                id,
                notice.year(),
                notice.region().name(),
                notice.documentNo(),
                notice.source(),
                by,
                OfficeTime.column(clock.instant()));
        jdbc.sql("""
                        insert into calendar_notice (id, year, region, in_force, document_no, source, loaded_by, loaded_at)
                        values (?, ?, ?, true, ?, ?, ?, ?)""").params(values).update();
        notice.days()
                .forEach(day -> jdbc.sql("insert into calendar_day (notice_id, day, kind, name) values (?, ?, ?, ?)")
                        .params(id, day.day(), day.kind().name(), day.name())
                        .update());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.invalidateAll();
            }
        });
    }

    private List<Loaded> loaded(String sql, List<Object> params) {
        Map<UUID, Loaded> found = new LinkedHashMap<>();
        jdbc.sql(sql).params(params).query(row -> {
            UUID id = row.getObject(1, UUID.class);
            if (!found.containsKey(id)) {
                found.put(id, head(row));
            }
            LocalDate day = row.getObject(9, LocalDate.class);
            if (day != null) {
                found.get(id).notice().days().add(new Day(day, Kind.valueOf(row.getString(10)), row.getString(11)));
            }
        });
        return List.copyOf(found.values());
    }

    private static Loaded head(ResultSet row) throws SQLException {
        return new Loaded(
                new CalendarNotice(
                        row.getInt(2),
                        Region.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        new ArrayList<>()),
                row.getString(6),
                OfficeTime.instant(row.getObject(7, LocalDateTime.class)),
                row.getBoolean(8));
    }
}
