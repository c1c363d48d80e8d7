package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.BookingFilter;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.BookingRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** On the first page: where one goes next; for the supervisor what went beyond the budget. */
@org.springframework.stereotype.Component
class BookingHome implements HomeSection {

    private static final int MOST = 5;

    private final BookingTools tools;

    BookingHome(BookingTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public String titleKey() {
        return "visits.bookings.home";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (actor.may(Right.VISIT_RECORD)) {
            return Optional.of(next(actor));
        }
        return actor.may(Right.VISIT_READ) && actor.may(Right.AUDIT_READ) ? over(actor) : Optional.empty();
    }

    private Component next(Actor actor) {
        Div place = new Div();
        List<BookingRow> mine =
                tools.queries().page(actor, BookingFilter.mineFrom(tools.today()), List.of(), 0, MOST).stream()
                        .filter(row -> row.state().open())
                        .toList();
        if (mine.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("visits.bookings.home.none")));
        } else {
            UnorderedList list = new UnorderedList();
            mine.forEach(row -> list.add(new ListItem(
                    new Anchor(BookingRoutes.details(row.id()), BookingTexts.when(row)),
                    new Span("　" + row.enterpriseName()))));
            place.add(list);
        }
        place.add(new Paragraph(
                new Anchor(BookingRoutes.PLAN, place.getTranslation("visits.plan.title")),
                new Span("　"),
                new Anchor(BookingRoutes.CALENDAR, place.getTranslation("visits.calendar.title"))));
        return place;
    }

    private Optional<Component> over(Actor actor) {
        long count = tools.queries().count(actor, BookingFilter.overBudget());
        if (count == 0) {
            return Optional.empty();
        }
        Div place = new Div();
        place.add(new Paragraph(new Anchor(
                BookingRoutes.LIST + "?over=1",
                place.getTranslation("visits.bookings.home.over", Formats.number(count)))));
        return Optional.of(place);
    }
}
