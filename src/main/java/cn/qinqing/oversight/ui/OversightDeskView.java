package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.FindingKind;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The supervisor's desk (监督台): the numbers of a period, each of which opens its rows. The period stands in the address. */
@Route(OversightRoutes.DESK)
@Menu(order = 5, title = "oversight.desk.title")
@RolesAllowed(RightsCatalog.OVERSIGHT_READ)
class OversightDeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OversightTools tools;
    private final DatePicker from = PeriodFields.day("oversight.filter.from");
    private final DatePicker to = PeriodFields.day("oversight.filter.to");
    private final Div numbers = new Div();

    OversightDeskView(OversightTools tools) {
        this.tools = tools;
        addClassName("qq-page");
        Div heading = new Div(new H1(getTranslation("oversight.desk.title")));
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph(getTranslation("oversight.desk.lead"));
        below.addClassName("qq-sub");
        Div fields = new Div(from, to);
        fields.addClassName("qq-filters");
        add(heading, below, fields, numbers);
        from.addValueChangeListener(changed -> moved(changed.isFromClient()));
        to.addValueChangeListener(changed -> moved(changed.isFromClient()));
    }

    private void moved(boolean byReader) {
        if (byReader && !from.isEmpty() && !to.isEmpty()) {
            UI.getCurrent().navigate(OversightRoutes.DESK, period());
        }
    }

    private QueryParameters period() {
        return QueryParameters.simple(Map.of("from", Formats.day(from.getValue()), "to", Formats.day(to.getValue())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        from.setValue(day(asked, "from", tools.quarter()));
        to.setValue(day(asked, "to", tools.today()));
        show();
    }

    private static LocalDate day(QueryParameters asked, String name, LocalDate otherwise) {
        @Nullable
        LocalDate typed = asked.getSingleParameter(name).map(Formats::dayOf).orElse(null);
        return typed == null ? otherwise : typed;
    }

    private void show() {
        numbers.removeAll();
        try {
            Map<FindingKind, Long> counts = tools.findings().counts(tools.actor(), from.getValue(), to.getValue());
            for (FindingKind.Group group : FindingKind.Group.values()) {
                numbers.add(new H2(getTranslation("oversight.FindingGroup." + group.name())), group(group, counts));
            }
        } catch (RuleViolation refused) {
            numbers.add(new EmptyState(Sentences.of(refused)));
        }
    }

    private KeyValues group(FindingKind.Group group, Map<FindingKind, Long> counts) {
        KeyValues lines = new KeyValues();
        for (FindingKind kind : FindingKind.values()) {
            if (kind.group() == group) {
                String name = getTranslation("oversight.FindingKind." + kind.name());
                long count = counts.getOrDefault(kind, 0L);
                Anchor number = new Anchor(rows(kind), getTranslation("oversight.desk.count", Formats.number(count)));
                number.setAriaLabel(getTranslation("oversight.desk.open", name, Formats.number(count)));
                lines.line(name, number);
            }
        }
        return lines;
    }

    private String rows(FindingKind kind) {
        return new Location(
                        OversightRoutes.ROWS,
                        QueryParameters.simple(Map.of(
                                "kind",
                                kind.name(),
                                "from",
                                Formats.day(from.getValue()),
                                "to",
                                Formats.day(to.getValue()))))
                .getPathWithQueryParameters();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("oversight.desk.title"));
    }
}
