package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.exchange.IcsEntry.Between;
import cn.qinqing.exchange.IcsEntry.Days;
import cn.qinqing.exchange.IcsEntry.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545, as calendars read it. */
class IcsFileTest {

    private static final Instant STAMP = Instant.parse("2026-11-26T02:00:00Z");
    private static final Between MORNING =
            new Between(Instant.parse("2026-12-01T03:00:00Z"), Instant.parse("2026-12-01T04:30:00Z"));

    @Test
    void an_appointment_is_written_line_by_line() {
        var entry = new IcsEntry(
                "visit-1@qinqing",
                2,
                STAMP,
                MORNING,
                "走访企业",
                "焉耆县七个星镇",
                null,
                "https://a.example/app/visits/1",
                Status.CONFIRMED);
        assertThat(IcsFile.text(null, List.of(entry)).split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//qinqing//liaison//ZH",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:visit-1@qinqing",
                        "SEQUENCE:2",
                        "DTSTAMP:20261126T020000Z",
                        "DTSTART:20261201T030000Z",
                        "DTEND:20261201T043000Z",
                        "SUMMARY:走访企业",
                        "LOCATION:焉耆县七个星镇",
                        "URL:https://a.example/app/visits/1",
                        "STATUS:CONFIRMED",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void whole_days_end_on_the_first_free_day() {
        var entry = plain(new Days(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31)), "放假");
        assertThat(IcsFile.text(null, List.of(entry)))
                .contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n");
    }

    @Test
    void commas_semicolons_backslashes_and_line_ends_are_escaped_and_control_characters_left_out() {
        var entry =
                new IcsEntry("u", 0, STAMP, MORNING, "甲,乙;丙\\丁", null, "一\r\n二\n三\r四\u0007五", null, Status.CONFIRMED);
        assertThat(IcsFile.text(null, List.of(entry)))
                .contains("SUMMARY:甲\\,乙\\;丙\\\\丁\r\n")
                .contains("DESCRIPTION:一\\n二\\n三\\n四五\r\n");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        String wide = "企业𠮷名称abc，".repeat(40);
        byte[] file = IcsFile.of(null, List.of(plain(MORNING, wide)));
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(file);
        String[] lines = text.split("\r\n");
        assertThat(Arrays.stream(lines).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75)
                .anyMatch(octets -> octets >= 72);
        // each line by itself is whole UTF-8: nothing was cut inside of a character
        assertThat(lines).noneMatch(line -> line.contains("\ufffd"));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + wide + "\r\n");
    }

    @Test
    void a_line_of_exactly_75_octets_is_not_folded_and_one_more_is() {
        String fits = "x".repeat(75 - "SUMMARY:".length());
        assertThat(IcsFile.text(null, List.of(plain(MORNING, fits)))).contains("SUMMARY:" + fits + "\r\nSTATUS");
        assertThat(IcsFile.text(null, List.of(plain(MORNING, fits + "y")))).contains("SUMMARY:" + fits + "\r\n y\r\n");
    }

    @Test
    void what_is_taken_out_says_so_and_the_same_appointments_give_the_same_bytes() {
        var gone = new IcsEntry("u", 3, STAMP, MORNING, "走访", null, null, null, Status.CANCELLED);
        assertThat(IcsFile.text(null, List.of(gone))).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3");
        assertThat(IcsFile.text(null, List.of(gone, plain(MORNING, "另一次")))).contains("METHOD:PUBLISH");
        assertThat(IcsFile.of(null, List.of(gone))).isEqualTo(IcsFile.of(null, List.of(gone)));
    }

    @Test
    void a_calendar_to_subscribe_to_has_a_name_and_what_is_not_agreed_is_tentative() {
        var asked = new IcsEntry("u", 0, STAMP, MORNING, "走访", null, null, null, Status.TENTATIVE);
        assertThat(IcsFile.text("走访,测试员", List.of(asked)))
                .contains("METHOD:PUBLISH\r\nX-WR-CALNAME:走访\\,测试员\r\n", "STATUS:TENTATIVE");
        assertThat(IcsFile.text(null, List.of(asked))).doesNotContain("X-WR-CALNAME");
    }

    @Test
    void what_no_calendar_understands_is_refused() {
        assertThatThrownBy(() -> new Between(STAMP, STAMP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Days(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IcsEntry(" ", 0, STAMP, MORNING, "x", null, null, null, Status.CONFIRMED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static IcsEntry plain(IcsEntry.When when, String summary) {
        return new IcsEntry("u", 0, STAMP, when, summary, null, null, null, Status.CONFIRMED);
    }
}
