package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.HandedOver;
import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.HandoverId;
import cn.qinqing.assignments.Handovers;
import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.CalendarNotice.Day;
import cn.qinqing.calendar.CalendarNotice.Kind;
import cn.qinqing.calendar.CalendarNotice.Region;
import cn.qinqing.calendar.CalendarNotices;
import cn.qinqing.calendar.DeadlineOwner;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of holidays is read from a sheet, shown, loaded; open deadlines move with it, and every step is logged. */
class WorkCalendarIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    WorkingDays days;

    @Autowired
    CalendarNotices notices;

    @Autowired
    Handovers handovers;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    /** Other tests count by the years of the product alone. */
    @AfterEach
    void as_it_came() {
        jdbc.sql(
                        "delete d from calendar_day d join calendar_notice n on n.id = d.notice_id where n.loaded_by is not null")
                .update();
        jdbc.sql("delete from calendar_notice where loaded_by is not null").update();
        jdbc.sql("update calendar_notice set in_force = true where loaded_by is null")
                .update();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> !days.yearsWithoutNotice(day("2031-01-01"), day("2031-02-01"))
                        .isEmpty());
    }

    @Test
    void the_years_of_the_product_are_there_at_the_first_start() {
        assertThat(calendar.of(clerk, 2026)).singleElement().satisfies(one -> {
            assertThat(one.by()).isNull();
            assertThat(one.inForce()).isTrue();
            assertThat(one.notice().documentNo()).contains("国办发明电〔2025〕7号");
        });
        assertThat(days.works(day("2026-02-14"))).isTrue();
        assertThat(days.term(day("2026-11-24"), 5).certain()).isTrue();
        assertThat(days.term(day("2031-12-30"), 5).missing()).containsExactly(2031, 2032);
    }

    @Test
    void each_row_says_what_is_wrong_with_it() throws IOException {
        CalendarFile file = calendar.read(clerk, csv("UTF-8", """
                日期,类型,名称
                2031-01-01,放假,元旦
                2031年1月2日,休,元旦
                2031/1/4,补班,元旦
                2031-02-30,放假,春节
                2032-01-01,放假,元旦
                2031-01-01,放假,元旦
                2031-05-01,放,劳动节
                2031-05-02,放假,
                """));
        assertThat(file.year()).isEqualTo(2031);
        assertThat(file.refused()).isTrue();
        assertThat(file.days())
                .containsExactly(
                        new Day(day("2031-01-01"), Kind.HOLIDAY, "元旦"),
                        new Day(day("2031-01-02"), Kind.HOLIDAY, "元旦"),
                        new Day(day("2031-01-04"), Kind.WORKDAY, "元旦"));
        assertThat(file.rows().stream().filter(CalendarFile.Row::refused))
                .extracting(
                        row -> row.number() + " " + row.problems().getFirst().key())
                .containsExactly(
                        "5 workbench.calendar.day.bad",
                        "6 workbench.calendar.day.otherYear",
                        "7 workbench.calendar.day.twice",
                        "8 workbench.calendar.kind.bad",
                        "9 workbench.calendar.name.bad");
        assertThatThrownBy(() -> calendar.read(clerk, csv("UTF-8", "姓名,电话\n甲,1\n")))
                .hasMessage("exchange.table.missing");
        assertThat(calendar.read(clerk, csv("GB18030", "日期,类型,名称\n2031-01-01,放假,元旦\n"))
                        .refused())
                .as("in the encoding of the office")
                .isFalse();
    }

    @Test
    void loading_a_year_counts_by_it_and_keeps_the_notice_before() {
        assertThat(days.works(day("2031-01-02"))).as("a Thursday").isTrue();
        calendar.load(clerk, notice(Region.NATIONAL, "国办发明电〔2030〕9号", day("2031-01-02")));
        assertThat(days.works(day("2031-01-02"))).isFalse();
        assertThat(days.yearsWithoutNotice(day("2031-01-01"), day("2031-12-31")))
                .isEmpty();
        calendar.load(clerk, notice(Region.NATIONAL, "更正", day("2031-01-03")));
        assertThat(days.works(day("2031-01-02"))).isTrue();
        assertThat(calendar.of(clerk, 2031))
                .extracting(one -> one.notice().documentNo() + " " + one.inForce())
                .containsExactly("更正 true", "国办发明电〔2030〕9号 false");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'CALENDAR_LOADED' and subject_id = '2031'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_loaded_is_refused() {
        assertThatThrownBy(() -> calendar.load(clerk, notice(Region.NATIONAL, " ", day("2031-01-02"))))
                .hasMessage("workbench.calendar.documentMissing");
        assertThatThrownBy(() -> calendar.load(clerk, notice(Region.NATIONAL, "长".repeat(121), day("2031-01-02"))))
                .hasMessage("workbench.calendar.document.long");
        assertThatThrownBy(() -> calendar.load(
                        clerk,
                        new CalendarNotice(
                                2031,
                                Region.NATIONAL,
                                "文",
                                "长".repeat(301),
                                List.of(new Day(day("2031-01-01"), Kind.HOLIDAY, "元旦")))))
                .hasMessage("workbench.calendar.source.long");
        assertThatThrownBy(() -> calendar.load(clerk, new CalendarNotice(2031, Region.NATIONAL, "文", null, List.of())))
                .hasMessage("workbench.calendar.empty");
        assertThatThrownBy(() -> calendar.load(clerk, notice(Region.NATIONAL, "文", day("2030-12-31"))))
                .hasMessage("workbench.calendar.day.otherYear");
        assertThatThrownBy(() -> calendar.load(
                        clerk,
                        new CalendarNotice(
                                0,
                                Region.NATIONAL,
                                "文",
                                null,
                                List.of(new Day(day("2031-01-01"), Kind.HOLIDAY, "元旦")))))
                .hasMessage("workbench.calendar.year");
    }

    @Test
    void open_deadlines_are_shown_and_then_moved_with_the_year() {
        HandedOver made = new HandedOver(context);
        HandoverId open = made.sheet("期限移交者", made.person("期限接任者"));
        // as if it had been handed over at the end of 2030
        jdbc.sql("update handover set handed_on = ?, publish_by = ?, acknowledge_by = ? where id = ?")
                .params(day("2030-12-20"), days.after(day("2030-12-20"), 20), day("2030-12-27"), open.value())
                .update();
        LocalDate before = handovers.details(made.clerk, open).row().publishBy();
        assertThat(before).isEqualTo("2031-01-17");
        CalendarNotice newYear =
                notice(Region.NATIONAL, "国办发明电〔2030〕9号", day("2031-01-01"), day("2031-01-02"), day("2031-01-03"));
        List<DeadlineOwner.Moved> moves = calendar.moves(clerk, newYear);
        assertThat(moves)
                .filteredOn(one -> one.deadline().id().equals(open.value()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.deadline().labelKey()).isEqualTo("assignments.handovers.publishBy");
                    assertThat(one.deadline().what()).isEqualTo("期限移交者 → 期限接任者");
                    assertThat(one.to()).isEqualTo("2031-01-22");
                });
        assertThat(handovers.details(made.clerk, open).row().publishBy())
                .as("shown alone")
                .isEqualTo(before);
        assertThat(calendar.load(clerk, newYear)).isEqualTo(moves.size());
        HandoverDetails now = handovers.details(made.clerk, open);
        assertThat(now.row().publishBy()).isEqualTo("2031-01-22");
        assertThat(now.row().acknowledgeBy()).as("it ends before the year").isEqualTo("2030-12-27");
        assertThat(jdbc.sql("select facts from audit_event where action = 'HANDOVER_DEADLINE_MOVED' and subject_id = ?")
                        .param(open.toString())
                        .query(String.class)
                        .single())
                .contains("2031-01-17", "2031-01-22");
    }

    private CalendarNotice notice(Region region, String document, LocalDate... off) {
        return new CalendarNotice(
                2031,
                region,
                document,
                null,
                java.util.Arrays.stream(off)
                        .map(one -> new Day(one, Kind.HOLIDAY, "元旦"))
                        .toList());
    }

    private Path csv(String encoding, String text) throws IOException {
        Path file = folder.resolve("days-" + encoding + text.hashCode() + ".csv");
        Files.writeString(file, text, Charset.forName(encoding));
        return file;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
