package cn.qinqing.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes calendar files (.ics, RFC 5545), as telephones and WPS read them. */
public final class IcsFile {

    /** What a browser calls it. */
    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Bytes of a line (RFC 5545, 3.1). */
    private static final int LINE = 75;

    /**
     * An entry.
     *
     * @param uid stays the same when the entry changes
     * @param start null for a whole day
     * @param minutes how long; only with a start
     * @param certain whether it is agreed; otherwise it is shown as tentative
     */
    public record Event(
            String uid,
            LocalDate day,
            @Nullable LocalTime start,
            int minutes,
            String summary,
            String description,
            String place,
            boolean certain) {}

    private IcsFile() {}

    /**
     * The file of some entries.
     *
     * @param zone in which the days and times are meant
     */
    public static byte[] write(String name, List<Event> events, ZoneId zone, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//cn.qinqing//calendar//ZH");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        events.forEach(event -> event(text, event, zone, now));
        line(text, "END:VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void event(StringBuilder text, Event event, ZoneId zone, Instant now) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(event.uid()));
        line(text, "DTSTAMP:" + INSTANT.format(now));
        if (event.start() == null) {
            line(text, "DTSTART;VALUE=DATE:" + event.day().format(DAY));
            line(text, "DTEND;VALUE=DATE:" + event.day().plusDays(1).format(DAY));
        } else {
            ZonedDateTime start = event.day().atTime(event.start()).atZone(zone);
            line(text, "DTSTART:" + INSTANT.format(start));
            line(text, "DTEND:" + INSTANT.format(start.plusMinutes(event.minutes())));
        }
        line(text, "SUMMARY:" + escaped(event.summary()));
        optional(text, "DESCRIPTION:", event.description());
        optional(text, "LOCATION:", event.place());
        line(text, "STATUS:" + (event.certain() ? "CONFIRMED" : "TENTATIVE"));
        line(text, "END:VEVENT");
    }

    private static void optional(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            line(text, name + escaped(value));
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folds a long line before it grows too long in bytes, never within a character. */
    private static void line(StringBuilder text, String content) {
        int used = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String one = Character.toString(point);
            int bytes = one.getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > LINE) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(one);
            used += bytes;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
