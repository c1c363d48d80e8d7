package cn.qinqing.exchange;

import cn.qinqing.exchange.IcsEntry.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendar files (日历文件, .ics) by RFC 5545: UTF-8, lines ended by CRLF and folded at 75 octets without cutting a
 * character, texts escaped. The same appointments give the same bytes.
 */
public final class IcsFile {

    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final String END = "\r\n";
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private IcsFile() {}

    /**
     * The file; a calendar that has one of the appointments already takes the version with the higher sequence.
     *
     * @param name what a calendar that subscribes to it is called, null for appointments to be put among one's own
     */
    public static byte[] of(@Nullable String name, List<IcsEntry> entries) {
        return text(name, entries).getBytes(StandardCharsets.UTF_8);
    }

    static String text(@Nullable String name, List<IcsEntry> entries) {
        IcsFile file = new IcsFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//qinqing//liaison//ZH");
        file.line("CALSCALE:GREGORIAN");
        boolean cancels = !entries.isEmpty() && entries.stream().allMatch(one -> one.status() == Status.CANCELLED);
        file.line("METHOD:" + (cancels ? "CANCEL" : "PUBLISH"));
        file.optional("X-WR-CALNAME:", name);
        entries.forEach(file::event);
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void event(IcsEntry entry) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(entry.uid()));
        line("SEQUENCE:" + entry.sequence());
        line("DTSTAMP:" + instant(entry.stamp()));
        switch (entry.when()) {
            case IcsEntry.Between between -> {
                line("DTSTART:" + instant(between.from()));
                line("DTEND:" + instant(between.to()));
            }
            case IcsEntry.Days days -> {
                line("DTSTART;VALUE=DATE:" + day(days.first()));
                // the end of whole days is the first day that is free again
                line("DTEND;VALUE=DATE:" + day(days.last().plusDays(1)));
            }
        }
        line("SUMMARY:" + escaped(entry.summary()));
        optional("LOCATION:", entry.location());
        optional("DESCRIPTION:", entry.description());
        if (entry.url() != null) {
            // an address is no text: nothing is escaped in it
            line("URL:" + entry.url().replaceAll("\\s", ""));
        }
        line("STATUS:" + entry.status().name());
        line("END:VEVENT");
    }

    private void optional(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line(name + escaped(value));
        }
    }

    private static String instant(Instant instant) {
        return INSTANT.format(instant);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** TEXT of section 3.3.11; control characters, which no line may hold, are left out. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|[\r\n\u2028\u2029]", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** A content line of section 3.1: what is longer goes on in lines that begin with a blank. */
    private void line(String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            int size = size(character);
            if (octets + size > LONGEST_LINE) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            at += Character.charCount(character);
        }
        text.append(END);
    }

    /** Octets of a character in UTF-8. */
    private static int size(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
