package cn.qinqing.visits.ui;

import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.visits.RecordTrip;
import cn.qinqing.visits.RowRefused;
import cn.qinqing.visits.Trips;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** Notes a trip once (记行程): the day, who went along, the stops in their order, each a record of its own. */
@Route(VisitRoutes.NEW_TRIP)
@RolesAllowed(RightsCatalog.VISIT_RECORD)
class RecordTripView extends TogetherForm {

    private final TextField vehicle = new TextField(getTranslation("visits.trip.vehicle"));
    private final TextField note = new TextField(getTranslation("visits.trip.note"));
    private final StopRows stops;

    RecordTripView(TogetherTools tools) {
        super(tools, "visit-trip");
        stops = new StopRows(tools);
        vehicle.setWidthFull();
        note.setWidthFull();
        errors.atOne("", refused -> refused instanceof RowRefused row ? stops.fieldOf(row.row(), row) : null)
                .at("visits.vehicle", vehicle)
                .at("visits.note", note);
        once.at(errors);
    }

    @Override
    String title() {
        return getTranslation("visits.trip.title");
    }

    @Override
    String what() {
        return getTranslation("visits.trip.what");
    }

    @Override
    List<Component> fields() {
        return List.of(once, vehicle, note, stops);
    }

    @Override
    void keep(FormDraft kept) {
        kept.text("vehicle", vehicle);
        kept.text("note", note);
        kept.value(
                "stops", stops, tools.json()::writeValueAsString, text -> tools.read(text, new TypeReference<>() {}));
    }

    @Override
    NotedTogether noted(FormDraft kept) {
        List<RecordTrip.Stop> typed = stops.stops();
        Trips.Noted noted = sent(
                kept,
                () -> tools.trips()
                        .record(
                                tools.actor(),
                                new RecordTrip(
                                        once.day(),
                                        vehicle.getValue(),
                                        note.getValue(),
                                        once.companions(),
                                        once.leader(),
                                        typed,
                                        kept.clientKey())));
        List<String> names = typed.stream()
                .map(stop -> tools.enterprises().nameOf(stop.enterprise()))
                .toList();
        return new NotedTogether(
                getTranslation("visits.trip.saved", names.size()),
                VisitRoutes.details(noted.id()),
                noted.stops(),
                names);
    }
}
