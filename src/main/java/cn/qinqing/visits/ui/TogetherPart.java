package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.GroupDetails;
import cn.qinqing.visits.TripDetails;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitPart;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** On the page of a visit: the trip or the group visit of which it is a part. */
@org.springframework.stereotype.Component
class TogetherPart implements VisitPart {

    private final TogetherTools tools;

    TogetherPart(TogetherTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> content(Actor actor, VisitDetails visit, Runnable changed) {
        return tools.groups()
                .of(actor, visit.row().id())
                .map(group -> (Component) part(group, visit))
                .or(() -> tools.trips().of(actor, visit.row().id()).map(trip -> part(trip, visit)));
    }

    private static Div part(GroupDetails group, VisitDetails visit) {
        Div part = new Div();
        part.add(
                new H2(part.getTranslation("visits.group.part")),
                new Paragraph(new Anchor(VisitRoutes.details(group.id()), group.title())),
                GroupDetailsView.words(group.text()),
                new TogetherList(group.guests(), group.elsewhere(), visit.row().id(), false));
        return part;
    }

    private static Div part(TripDetails trip, VisitDetails visit) {
        Div part = new Div();
        part.add(
                new H2(part.getTranslation("visits.trip.part")),
                new Paragraph(new Anchor(
                        VisitRoutes.details(trip.id()),
                        part.getTranslation(
                                "visits.trip.heading",
                                Formats.day(trip.on()),
                                trip.stops().size() + trip.elsewhere()))),
                new TogetherList(trip.stops(), trip.elsewhere(), visit.row().id(), false));
        return part;
    }
}
