package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcsFileTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

    @Test
    void a_time_is_written_in_utc_and_a_day_as_a_day() {
        String text = text(List.of(event("一", LocalTime.of(10, 30), "看二期工地", true), event("二", null, "电话", false)));
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:20261203T023000Z\r\n", "DTEND:20261203T033000Z\r\n", "STATUS:CONFIRMED\r\n")
                .contains("DTSTART;VALUE=DATE:20261203\r\n", "DTEND;VALUE=DATE:20261204\r\n", "STATUS:TENTATIVE\r\n");
    }

    @Test
    void signs_of_the_format_are_escaped_and_lines_fold_between_characters() {
        String long40 = "库尔勒香梨股份有限公司，第一车间；第二车间\\冷库,".repeat(3);
        String text = text(List.of(event(long40, null, "第一行\n第二行", true)));
        assertThat(text).contains("DESCRIPTION:第一行\\n第二行\r\n");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        String unfolded = text.replace("\r\n ", "");
        assertThat(unfolded).contains("SUMMARY:" + long40.replace("\\", "\\\\").replace(",", "\\,"));
        assertThat(text).doesNotContain("\uFFFD");
    }

    private static IcsFile.Event event(String summary, LocalTime at, String description, boolean certain) {
        return new IcsFile.Event(
                summary.hashCode() + "@x", LocalDate.of(2026, 12, 3), at, 60, summary, description, "", certain);
    }

    private static String text(List<IcsFile.Event> events) {
        return new String(IcsFile.write("我的日历", events, ZONE, NOW), StandardCharsets.UTF_8);
    }
}
