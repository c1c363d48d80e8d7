package cn.qinqing.visits.ui;

import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.TripDetails;
import cn.qinqing.visits.TripId;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One trip with its stops in order. */
@Route(VisitRoutes.TRIP)
@RolesAllowed(RightsCatalog.VISIT_READ)
class TripDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient TogetherTools tools;
    private String title = "";

    TripDetailsView(TogetherTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        try {
            show(tools.trips().details(tools.actor(), TripId.of(parameter)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("visits.list.title")), new EmptyState(title));
        }
    }

    private void show(TripDetails trip) {
        title = getTranslation(
                "visits.trip.heading", Formats.day(trip.on()), trip.stops().size() + trip.elsewhere());
        add(
                new H1(title),
                new KeyValues()
                        .line(getTranslation("visits.field.on"), Formats.day(trip.on()))
                        .line(getTranslation("visits.trip.vehicle"), trip.vehicle())
                        .line(getTranslation("visits.trip.note"), trip.note())
                        .line(getTranslation("visits.together.recordedAt"), Formats.minute(trip.recordedAt())),
                new H2(getTranslation("visits.stops.title")),
                new TogetherList(trip.stops(), trip.elsewhere(), null, true));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
