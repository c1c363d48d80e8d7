package cn.qinqing.calendar;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The office hours as they are kept, with all that held before. */
@Component
public class OfficeHoursBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficeHoursBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The hours of every season and time. */
    @Transactional(readOnly = true)
    public OfficeHours hours() {
        return new OfficeHours(all());
    }

    /** Every season in the order of the year, the latest version first. */
    @Transactional(readOnly = true)
    public List<OfficeHours.Season> all() {
        return jdbc.sql("""
                        select season_from, morning_from, morning_to, afternoon_from, afternoon_to, valid_from, valid_to, document_no
                        from office_hours order by season_from, valid_from desc""").query(OfficeHoursBook::season).list();
    }

    /**
     * Lets other hours hold for a season from a day on, in the caller's transaction, which has checked them; what begins on
     * that same day is replaced.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OfficeHours.Season season, String by) {
        String from = text(season.from());
        LocalDate day = season.validity().from();
        jdbc.sql("select id from office_hours where season_from = ? for update")
                .param(from)
                .query()
                .listOfRows();
        LocalDate to = all().stream()
                .filter(other -> other.from().equals(season.from()))
                .map(other -> other.validity().from())
                .filter(other -> other.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(Period.OPEN_END);
        jdbc.sql("delete from office_hours where season_from = ? and valid_from = ?")
                .params(from, day)
                .update();
        jdbc.sql("update office_hours set valid_to = ? where season_from = ? and valid_from < ? and valid_to > ?")
                .params(day, from, day, day)
                .update();
        jdbc.sql("""
                        insert into office_hours (id, season_from, morning_from, morning_to, afternoon_from, afternoon_to, valid_from,
                          valid_to, document_no, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        from,
                        season.morningFrom(),
                        season.morningTo(),
                        season.afternoonFrom(),
                        season.afternoonTo(),
                        day,
                        to,
                        season.documentNo(),
                        by,
                        OfficeTime.column(clock.instant())))
                .update();
    }

    private static String text(MonthDay day) {
        return "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    private static OfficeHours.Season season(ResultSet row, int number) throws SQLException {
        return new OfficeHours.Season(
                MonthDay.parse("--" + row.getString(1)),
                row.getObject(2, LocalTime.class),
                row.getObject(3, LocalTime.class),
                row.getObject(4, LocalTime.class),
                row.getObject(5, LocalTime.class),
                new Period(row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)),
                row.getString(8));
    }
}
