package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueClock;
import cn.qinqing.issues.IssueLight;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import java.time.LocalDate;

/** How the clock of an issue is said, in a list, on its page and on the first page. */
final class IssueClocks {

    private IssueClocks() {}

    /** The day by which something is due, or that nothing runs. */
    static String words(IssueTools tools, IssueRow row) {
        IssueClock clock = row.clock();
        LocalDate today = tools.today();
        IssueLight light = clock.light(row.status(), tools.clock().instant());
        if (clock.dueAt() != null
                && (light == IssueLight.GREEN || light == IssueLight.YELLOW || light == IssueLight.RED)) {
            return Sentences.of(
                    light == IssueLight.RED ? "issues.clock.hours.late" : "issues.clock.hours.due",
                    Formats.minute(clock.dueAt()));
        }
        return switch (light) {
            case GREY -> Sentences.of("issues.clock.review", Formats.day(clock.reviewOn()));
            case RED -> Sentences.of("issues.clock.late", tools.days().between(clock.due(), today));
            case GREEN, YELLOW ->
                today.equals(clock.due())
                        ? Sentences.of("issues.clock.today")
                        : Sentences.of("issues.clock.left", tools.days().between(today, clock.due()));
            case NONE -> {
                if (clock.due() == null) {
                    yield Sentences.of("issues.noClock");
                }
                yield row.status() == IssueStatus.REPLIED
                                || row.status() == IssueStatus.RATED
                                || row.status() == IssueStatus.NOT_RATED
                        ? Sentences.of("issues.clock.replied")
                        : Sentences.of("issues.IssueLight.NONE");
            }
        };
    }

    static Tag.Tone tone(IssueTools tools, IssueRow row) {
        return tone(row.clock().light(row.status(), tools.clock().instant()));
    }

    static Tag.Tone tone(IssueLight light) {
        return switch (light) {
            case GREEN -> Tag.Tone.GOOD;
            case YELLOW -> Tag.Tone.SOON;
            case RED -> Tag.Tone.LATE;
            case GREY -> Tag.Tone.PARKED;
            case NONE -> Tag.Tone.PLAIN;
        };
    }

    /** The deadline with the original one beside it where it was moved; then what has to happen first. */
    static String deadline(IssueRow row) {
        IssueClock clock = row.clock();
        if (clock.due() == null) {
            return Sentences.of("issues.noClock");
        }
        String due = clock.dueAt() != null
                ? Formats.minute(clock.dueAt())
                : clock.original() == null || clock.original().equals(clock.due())
                        ? Formats.day(clock.due())
                        : Sentences.of("issues.clock.changed", Formats.day(clock.due()), Formats.day(clock.original()));
        if (clock.next() == null) {
            return due;
        }
        String first = row.status() == IssueStatus.DISPATCHED ? "issues.clock.acknowledge" : "issues.clock.contact";
        return due + "　" + Sentences.of(first, Formats.day(clock.next()));
    }

    /** What has to happen next and by when, in words. */
    static String next(IssueRow row) {
        String what = Sentences.of("issueboard.next." + row.status().name());
        IssueClock clock = row.clock();
        LocalDate by = clock.next() != null ? clock.next() : clock.reviewOn() != null ? clock.reviewOn() : clock.due();
        return by == null || clock.light(row.status(), by) == IssueLight.NONE
                ? what
                : Sentences.of("issueboard.next.by", what, Formats.day(by));
    }
}
