package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.CalendarOf;
import cn.qinqing.visits.CalendarSlot;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On an enterprise's page: who comes next, and the ways to a booking, the calendar and the brief. */
@org.springframework.stereotype.Component
class BookingSection implements EnterpriseSection {

    private static final int DAYS_AHEAD = 90;

    private final BookingTools tools;

    BookingSection(BookingTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public String titleKey() {
        return "visits.bookings.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.VISIT_READ)) {
            return Optional.empty();
        }
        Div place = new Div();
        LocalDate today = tools.today();
        List<CalendarSlot> next = tools
                .calendar()
                .slots(actor, new CalendarOf.OfEnterprise(enterprise), today, today.plusDays(DAYS_AHEAD))
                .stream()
                .filter(slot -> slot.state().open())
                .toList();
        if (next.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("visits.bookings.nobody")));
        } else {
            UnorderedList list = new UnorderedList();
            next.forEach(slot -> list.add(line(place, slot)));
            place.add(list);
        }
        Paragraph links = new Paragraph();
        if (actor.may(Right.VISIT_RECORD)) {
            links.add(
                    new Anchor(BookingRoutes.bookFor(enterprise), place.getTranslation("visits.booking.title")),
                    new Span("　"));
        }
        links.add(
                new Anchor(BookingRoutes.calendarOf(enterprise, today), place.getTranslation("visits.aside.calendar")),
                new Span("　"),
                new Anchor(BookingRoutes.brief(enterprise), place.getTranslation("visits.brief.open")));
        place.add(links);
        return Optional.of(place);
    }

    private static ListItem line(Div place, CalendarSlot slot) {
        String when = BookingTexts.when(slot.on(), slot.at(), slot.weekOnly());
        if (slot.booking() == null) {
            return new ListItem(place.getTranslation("visits.aside.week", when));
        }
        return new ListItem(
                new Anchor(BookingRoutes.details(slot.booking()), when),
                new Span("　" + BookingTexts.mode(slot.mode()) + "　" + slot.who()));
    }
}
