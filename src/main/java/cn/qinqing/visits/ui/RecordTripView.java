package cn.qinqing.visits.ui;

import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.visits.RecordTrip;
import cn.qinqing.visits.RowRefused;
import cn.qinqing.visits.Trips;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.Drafts;
import cn.qinqing.workbench.FormDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Notes a trip once (记行程): the day, who went along, the stops in their order, each a record of its own. */
@Route(VisitRoutes.NEW_TRIP)
@RolesAllowed(RightsCatalog.VISIT_RECORD)
class RecordTripView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FORM = "visit-trip";

    private final transient TogetherTools tools;
    private transient @Nullable FormDraft draft;
    private final FieldErrors errors = new FieldErrors();
    private final OnceFields once;
    private final TextField vehicle = new TextField(getTranslation("visits.trip.vehicle"));
    private final TextField note = new TextField(getTranslation("visits.trip.note"));
    private final StopRows stops;

    RecordTripView(TogetherTools tools) {
        this.tools = tools;
        addClassNames("qq-page", "qq-visit");
        once = new OnceFields(tools);
        stops = new StopRows(tools);
        vehicle.setWidthFull();
        note.setWidthFull();
        errors.atOne("", refused -> refused instanceof RowRefused row ? stops.fieldOf(row.row(), row) : null)
                .at("visits.vehicle", vehicle)
                .at("visits.note", note);
        once.at(errors);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (draft != null) {
            return;
        }
        FormDraft kept = tools.drafts().of(tools.actor(), FORM, Drafts.NEW);
        draft = kept;
        once.keep(kept);
        kept.text("vehicle", vehicle);
        kept.text("note", note);
        kept.value(
                "stops", stops, tools.json()::writeValueAsString, text -> tools.read(text, new TypeReference<>() {}));
        Button save = new Button(getTranslation("visits.action.save"), click -> save(kept));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(save);
        bar.addClassName("qq-savebar");
        add(
                new H1(getTranslation("visits.trip.title")),
                new Paragraph(getTranslation("visits.trip.what")),
                kept.component(),
                errors,
                once,
                vehicle,
                note,
                stops,
                bar);
        kept.begin();
    }

    private void save(FormDraft kept) {
        errors.guard(() -> {
            List<RecordTrip.Stop> typed = stops.stops();
            Trips.Noted noted = record(kept, typed);
            List<String> names = typed.stream()
                    .map(stop -> tools.enterprises().nameOf(stop.enterprise()))
                    .toList();
            kept.clear();
            removeAll();
            NotedTogether saved = new NotedTogether(
                    getTranslation("visits.trip.saved", names.size()),
                    VisitRoutes.details(noted.id()),
                    noted.stops(),
                    names);
            add(saved);
            saved.focus();
        });
    }

    private Trips.Noted record(FormDraft kept, List<RecordTrip.Stop> typed) {
        try {
            return tools.trips()
                    .record(
                            tools.actor(),
                            new RecordTrip(
                                    once.day(),
                                    vehicle.getValue(),
                                    note.getValue(),
                                    once.companions(),
                                    once.leader(),
                                    typed,
                                    kept.clientKey()));
        } catch (RuleViolation refused) {
            if (refused.key().equals("visits.sent.other")) {
                // the next sending is meant as a trip of its own
                kept.renew();
            }
            throw refused;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("visits.trip.title"));
    }
}
