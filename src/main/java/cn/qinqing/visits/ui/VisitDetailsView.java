package cn.qinqing.visits.ui;

import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitPart;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;

/** One visit: who met whom, what was said, what was raised. */
@Route(VisitRoutes.LIST)
@RolesAllowed(RightsCatalog.VISIT_READ)
class VisitDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient VisitTools tools;
    private H1 heading = new H1();
    private String title = "";

    VisitDetailsView(VisitTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        load(parameter);
    }

    private void load(String id) {
        removeAll();
        try {
            show(tools.queries().details(tools.actor(), VisitId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("visits.list.title")), new EmptyState(title));
        }
    }

    private void show(VisitDetails visit) {
        VisitFacts facts = new VisitFacts(tools, visit);
        title = facts.title();
        heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        Div actions = new Div();
        actions.addClassName("qq-actions");
        VisitActions.of(tools, visit, () -> again(visit.row().id())).forEach(actions::add);
        Div top = new Div(heading, actions);
        top.addClassName("qq-heading");
        add(top);
        if (visit.withdrawn()) {
            add(new Tag(getTranslation("visits.withdrawn"), Tag.Tone.PARKED));
        }
        add(facts.data(), new H2(getTranslation("visits.field.text")), facts.text());
        add(new H2(getTranslation("visits.issues.title")), facts.issues());
        tools.parts().stream()
                .sorted(Comparator.comparingInt(VisitPart::order))
                .flatMap(part -> part
                        .content(
                                tools.actor(),
                                visit,
                                () -> load(visit.row().id().toString()))
                        .stream())
                .forEach(this::add);
        if (!visit.earlier().isEmpty()) {
            add(new EarlierVersions(visit));
        }
        String division = visit.row().divisionCode();
        add(new WhoSeesSection(() -> WhoSeesSection.sentences(
                tools.whoSees().visitsOf(tools.actor(), division),
                tools.divisions().nameOf(division))));
    }

    private void again(VisitId id) {
        load(id.toString());
        // the button that opened the dialog is gone
        heading.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
