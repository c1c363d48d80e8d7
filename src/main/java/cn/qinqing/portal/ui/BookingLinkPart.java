package cn.qinqing.portal.ui;

import cn.qinqing.links.Links;
import cn.qinqing.portal.BookingLinks;
import cn.qinqing.shared.Actor;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingPart;
import cn.qinqing.visits.BookingState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** On the page of a booking: that the enterprise is asked through a link, and how it was. Its answer stands in the history. */
@org.springframework.stereotype.Component
class BookingLinkPart implements BookingPart {

    private final PortalTools tools;

    BookingLinkPart(PortalTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> content(Actor actor, BookingDetails booking, Runnable changed) {
        CaseLinks links =
                new CaseLinks(tools, BookingLinks.PURPOSE, booking.row().id().value(), "booking");
        Links.Status status = links.status();
        boolean open = tools.bookingAnswers().hindrance(booking.row().id()).isEmpty();
        if (!open && status.deliveries().isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        Div heading = new Div(new H2(part.getTranslation("portal.booking.part")));
        heading.addClassName("qq-heading");
        part.add(heading);
        if (open) {
            heading.add(links.actions(actor, booking.hindrance() == null, booking.takesPart(), changed));
            part.add(new Paragraph(part.getTranslation(state(booking, status))));
        }
        Optional.ofNullable(links.deliveries(actor, status.deliveries())).ifPresent(part::add);
        return Optional.of(part);
    }

    private static String state(BookingDetails booking, Links.Status status) {
        if (status.onCallList()) {
            return "portal.booking.part.calling";
        }
        if (status.open() > 0) {
            return "portal.booking.part.open";
        }
        return booking.row().state() == BookingState.BOOKED
                ? "portal.booking.part.agreed"
                : "portal.booking.part.notAsked";
    }
}
