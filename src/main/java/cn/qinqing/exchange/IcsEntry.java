package cn.qinqing.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment for a calendar file (日程): RFC 5545, VEVENT.
 *
 * @param uid the same for every version of one appointment, such as an id with the name of the feature
 * @param sequence 0 at first, one more whenever time, place or state changed: calendars keep the highest
 * @param stamp when this version was made
 * @param when its time
 * @param location null when there is none
 * @param description null when there is none; nothing that may not lie in a calendar on a telephone
 * @param url address of the thing, null when there is none
 * @param status whether it is agreed
 */
public record IcsEntry(
        String uid,
        int sequence,
        Instant stamp,
        When when,
        String summary,
        @Nullable String location,
        @Nullable String description,
        @Nullable String url,
        Status status) {

    public IcsEntry {
        if (uid.isBlank() || sequence < 0) {
            throw new IllegalArgumentException("an appointment needs a uid and a sequence from 0 on");
        }
    }

    /** Whether an appointment is agreed, as calendars know it. */
    public enum Status {
        CONFIRMED,
        TENTATIVE,
        /** Calendars take it out. */
        CANCELLED
    }

    /** When an appointment is. */
    public sealed interface When {}

    /** From one moment to another. */
    public record Between(Instant from, Instant to) implements When {
        public Between {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("an appointment ends after it began");
            }
        }
    }

    /** Whole days, the last one included. */
    public record Days(LocalDate first, LocalDate last) implements When {
        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("the last day is not before the first");
            }
        }
    }
}
