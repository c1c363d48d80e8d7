package cn.qinqing.visits.ui;

import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Tag;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.CalendarSlot;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what stands in a calendar: days beside each other, or a list. */
final class CalendarPages {

    private CalendarPages() {}

    /**
     * Days in rows of seven; on a telephone those with something in them, one below the other.
     *
     * @param month days of another month are quieter; 0 for a week
     */
    static OrderedList days(
            List<CalendarSlot> slots,
            LocalDate from,
            LocalDate to,
            int month,
            LocalDate today,
            OfficeCalendar calendar) {
        Map<LocalDate, List<CalendarSlot>> byDay = slots.stream().collect(Collectors.groupingBy(CalendarSlot::on));
        OrderedList days = new OrderedList();
        days.addClassName("qq-days");
        from.datesUntil(to.plusDays(1)).forEach(day -> {
            List<CalendarSlot> of = byDay.getOrDefault(day, List.of());
            ListItem cell = new ListItem(head(day, calendar));
            cell.setClassName("qq-day-empty", of.isEmpty());
            cell.setClassName("qq-day-off", !calendar.works(day));
            cell.setClassName("qq-day-other", month > 0 && day.getMonthValue() != month);
            if (day.equals(today)) {
                cell.addClassName("qq-day-today");
                cell.getElement().setAttribute("aria-current", "date");
            }
            of.forEach(slot -> cell.add(entry(slot)));
            days.add(cell);
        });
        return days;
    }

    private static Div head(LocalDate day, OfficeCalendar calendar) {
        Span number = new Span(
                day.getDayOfMonth() == 1
                        ? day.getMonthValue() + "-" + day.getDayOfMonth()
                        : Integer.toString(day.getDayOfMonth()));
        number.addClassName("qq-day-number");
        Span weekday = new Span(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA));
        weekday.addClassName("qq-day-name");
        Div head = new Div(number, weekday);
        head.addClassName("qq-day-head");
        calendar.special(day).ifPresent(special -> {
            Span name = new Span(head.getTranslation(
                    special.kind() == CalendarNotice.Kind.HOLIDAY ? "visits.calendar.off" : "visits.calendar.worked",
                    special.name()));
            name.addClassName("qq-day-name");
            head.add(name);
        });
        return head;
    }

    private static Div entry(CalendarSlot slot) {
        Div entry = new Div(link(slot));
        entry.addClassNames("qq-slot", "qq-slot-" + slot.state().name().toLowerCase(Locale.ROOT));
        if (!slot.who().isEmpty()) {
            Span who = new Span(slot.who());
            who.addClassName("qq-time");
            entry.add(who);
        }
        return entry;
    }

    private static Component link(CalendarSlot slot) {
        String text = BookingTexts.slot(slot);
        if (slot.visit() != null) {
            return new Anchor(VisitRoutes.details(slot.visit()), text);
        }
        return slot.booking() == null ? new Span(text) : new Anchor(BookingRoutes.details(slot.booking()), text);
    }

    static Component list(List<CalendarSlot> slots) {
        Div place = new Div();
        if (slots.isEmpty()) {
            place.add(new EmptyState(place.getTranslation("visits.calendar.nothing")));
            return place;
        }
        PlainTable table = new PlainTable(Stream.of("when", "enterprise", "state", "who")
                .map(name -> place.getTranslation("visits.calendar." + name))
                .toList());
        table.getElement().setAttribute("aria-label", place.getTranslation("visits.calendar.title"));
        slots.forEach(slot -> table.line(List.of(
                new Span(BookingTexts.when(slot.on(), slot.at(), slot.weekOnly())),
                link(slot),
                new Tag(BookingTexts.state(slot.state()), BookingTexts.tone(slot.state())),
                new Span(slot.who()))));
        place.add(table);
        return place;
    }
}
