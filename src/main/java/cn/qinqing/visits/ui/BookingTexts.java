package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.visits.BookingRow;
import cn.qinqing.visits.BookingState;
import cn.qinqing.visits.CalendarSlot;
import cn.qinqing.visits.Disturbance;
import cn.qinqing.visits.VisitMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bookings in words. */
final class BookingTexts {

    private BookingTexts() {}

    /** The day with its weekday, and the time where it is set; of a sensitive itinerary the week. */
    static String when(LocalDate on, @Nullable LocalTime at, boolean weekOnly) {
        if (weekOnly) {
            return Sentences.of("visits.booking.week", Formats.day(on));
        }
        String day = Sentences.of(
                "visits.booking.day", Formats.day(on), on.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA));
        return at == null ? day : day + " " + at;
    }

    static String when(BookingRow row) {
        return when(row.on(), row.at(), row.weekOnly());
    }

    static String mode(@Nullable VisitMode mode) {
        return mode == null ? "—" : Sentences.of("visits.VisitMode." + mode.name());
    }

    static String state(BookingState state) {
        return Sentences.of("visits.BookingState." + state.name());
    }

    static Tag.Tone tone(BookingState state) {
        return switch (state) {
            case PLANNED -> Tag.Tone.PLAIN;
            case BOOKED, HELD -> Tag.Tone.GOOD;
            case DECLINED, CANCELLED -> Tag.Tone.PARKED;
        };
    }

    /** What is told of a contact nearby. */
    static String near(Disturbance.Near near) {
        if (near.weekOnly()) {
            return Sentences.of("visits.near.week", Formats.day(near.on()));
        }
        return Sentences.of(
                near.held() ? "visits.near.held" : "visits.near.planned",
                Formats.day(near.on()),
                near.unit() == null ? Sentences.of("visits.near.someUnit") : near.unit());
    }

    /** One line of a calendar. */
    static String slot(CalendarSlot slot) {
        if (slot.weekOnly()) {
            return Sentences.of("visits.calendar.weekOnly", slot.enterpriseName());
        }
        String at = slot.at() == null ? "" : slot.at() + " ";
        return at + slot.enterpriseName() + "　" + mode(slot.mode());
    }

    static String quiet(QuietDays.Quiet one) {
        return one.weekday() == null
                ? Sentences.of("enterprises.quiet.daily", Formats.period(one.period()), one.reason())
                : Sentences.of(
                        "enterprises.quiet.weekly",
                        one.weekday().getDisplayName(TextStyle.SHORT, Locale.CHINA),
                        Formats.period(one.period()),
                        one.reason());
    }
}
