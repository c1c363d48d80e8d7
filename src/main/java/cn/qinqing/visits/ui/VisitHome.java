package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** On the first page: note a visit, and one's own last ones. */
@org.springframework.stereotype.Component
class VisitHome implements HomeSection {

    private static final int MOST = 5;

    private final VisitQueries queries;

    VisitHome(VisitQueries queries) {
        this.queries = queries;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "visits.home.title";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (!actor.may(Right.VISIT_RECORD)) {
            return Optional.empty();
        }
        Div place = new Div();
        Button record = new Button(
                place.getTranslation("visits.record.title"),
                click -> UI.getCurrent().navigate(VisitRoutes.NEW));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        List<VisitRow> mine =
                queries.page(actor, new VisitFilter(null, null, null, null, null, true, null), List.of(), 0, MOST);
        if (mine.isEmpty()) {
            place.add(new Paragraph(place.getTranslation("visits.home.none")));
        } else {
            UnorderedList list = new UnorderedList();
            mine.forEach(row -> list.add(new ListItem(
                    new Anchor(VisitRoutes.details(row.id()), Formats.day(row.on())),
                    new Span("　" + row.enterpriseName()))));
            place.add(list);
        }
        place.add(
                record,
                new Span("　"),
                new Anchor(VisitRoutes.NEW_TRIP, place.getTranslation("visits.trip.title")),
                new Span("　"),
                new Anchor(VisitRoutes.NEW_GROUP, place.getTranslation("visits.group.title")),
                new Span("　"),
                app(place.getTranslation("visits.home.field")));
        return Optional.of(place);
    }

    /** The visit app is no view: the browser itself goes there, by the address that hands the sign-in over. */
    private static Anchor app(String text) {
        Anchor app = new Anchor("field", text);
        app.setRouterIgnore(true);
        return app;
    }
}
