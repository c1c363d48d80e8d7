package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanAgreed;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanDifference;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.PlanVersion;
import cn.qinqing.serviceplans.PlanVersions;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions of a plan, how far its enterprise agrees, and what differs between any two (版本与企业确认). */
@Route(PlanPageRoutes.VERSIONS)
@RolesAllowed(RightsCatalog.PLAN_READ)
class PlanVersionsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PlanTimeTools tools;
    private final transient DifferenceTexts differences;
    private String title = "";
    private transient QueryParameters query = QueryParameters.empty();

    PlanVersionsView(PlanTimeTools tools, DifferenceTexts differences) {
        this.tools = tools;
        this.differences = differences;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        query = event.getLocation().getQueryParameters();
        load(parameter);
    }

    private void load(String id) {
        removeAll();
        try {
            show(tools.queries().details(tools.actor(), PlanId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("serviceplans.versions.title")), new EmptyState(title));
        }
    }

    private void show(PlanDetails plan) {
        title = getTranslation("serviceplans.versions.of", plan.enterpriseName());
        add(PlanHeading.of(tools, plan, title, PlanHeading.Page.VERSIONS));
        PlanAgreed agreed = tools.agreement().status(tools.actor(), plan.id());
        Runnable changed = () -> load(plan.id().toString());
        Div heading = new Div(new H2(getTranslation("serviceplans.agreement.title")));
        heading.addClassName("qq-heading");
        if (tools.actor().may(Right.PLAN_EDIT) && plan.state() != PlanState.CLOSED && !agreed.agreed()) {
            heading.add(submit(plan, agreed, changed));
        }
        add(heading, new Paragraph(state(plan, agreed)));
        tools.parts()
                .orderedStream()
                .forEach(part -> part.content(tools.actor(), plan, changed).ifPresent(this::add));
        if (!agreed.opinions().isEmpty()) {
            add(new OpinionList(tools, plan, agreed.opinions(), changed));
        }
        List<PlanVersion> versions = tools.versions().of(tools.actor(), plan.id());
        add(new H2(getTranslation("serviceplans.versions.all")));
        if (versions.isEmpty()) {
            add(new EmptyState(getTranslation("serviceplans.versions.none")));
            return;
        }
        add(table(versions));
        compare(plan, versions);
    }

    private Button submit(PlanDetails plan, PlanAgreed agreed, Runnable changed) {
        Button submit = new Button(
                getTranslation(
                        agreed.laid() == null || agreed.changedSince()
                                ? "serviceplans.agreement.submit"
                                : "serviceplans.agreement.submitAgain"),
                click -> Notices.orRefused(() -> {
                    tools.service().submit(tools.actor(), plan.id());
                    Notices.done(getTranslation("serviceplans.agreement.submitted"));
                    changed.run();
                }));
        if (agreed.laid() == null || agreed.changedSince()) {
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return submit;
    }

    private String state(PlanDetails plan, PlanAgreed agreed) {
        PlanVersion laid = agreed.laid();
        if (laid == null) {
            return getTranslation("serviceplans.agreement.state.never");
        }
        String version = Integer.toString(laid.number());
        if (agreed.agreed() && plan.course().agreedOn() != null) {
            return getTranslation(
                    "serviceplans.agreement.state.agreed",
                    Integer.toString(plan.planVersion()),
                    Formats.day(plan.course().agreedOn()));
        }
        if (agreed.changedSince()) {
            return getTranslation("serviceplans.agreement.state.changed", version);
        }
        return agreed.open() > 0
                ? getTranslation("serviceplans.agreement.state.comments", version, Long.toString(agreed.open()))
                : getTranslation("serviceplans.agreement.state.waiting", version, Integer.toString(agreed.waiting()));
    }

    private Component table(List<PlanVersion> versions) {
        PlainTable table = new PlainTable(List.of(
                getTranslation("serviceplans.versions.column.number"),
                getTranslation("serviceplans.versions.column.laid"),
                getTranslation("serviceplans.versions.column.agreed"),
                getTranslation("serviceplans.versions.column.inForce")));
        versions.forEach(version -> {
            Span number = new Span(number(version.number()));
            table.line(List.of(
                    version.inForce()
                            ? new Div(
                                    number,
                                    new Span(" "),
                                    new Tag(getTranslation("serviceplans.versions.inForce"), Tag.Tone.GOOD))
                            : number,
                    new Span(Formats.minute(version.laidAt()) + "　" + version.laidBy()),
                    new Span(minute(version.agreedAt())),
                    new Span(minute(version.inForceAt()))));
        });
        return table;
    }

    private static String minute(@Nullable Instant at) {
        return at == null ? "—" : Formats.minute(at);
    }

    private String number(int version) {
        return version == PlanVersions.NOW
                ? getTranslation("serviceplans.versions.now")
                : getTranslation("serviceplans.versions.number", Integer.toString(version));
    }

    private void compare(PlanDetails plan, List<PlanVersion> versions) {
        List<Integer> numbers = new ArrayList<>(List.of(PlanVersions.NOW));
        versions.forEach(version -> numbers.add(version.number()));
        int to = chosen("to", numbers, PlanVersions.NOW);
        int from = chosen("from", numbers, versions.getFirst().number());
        Select<Integer> first = select("serviceplans.versions.from", numbers, from);
        Select<Integer> second = select("serviceplans.versions.to", numbers, to);
        first.addValueChangeListener(change -> go(plan.id(), change.getValue(), second.getValue()));
        second.addValueChangeListener(change -> go(plan.id(), first.getValue(), change.getValue()));
        Div choices = new Div(first, second);
        choices.addClassName("qq-filters");
        add(new H2(getTranslation("serviceplans.versions.differences")), choices);
        List<PlanDifference> found = tools.versions().differences(tools.actor(), plan.id(), from, to);
        Paragraph count = new Paragraph(getTranslation(
                found.isEmpty() ? "serviceplans.versions.same" : "serviceplans.versions.count",
                Integer.toString(found.size())));
        count.getElement().setAttribute("role", "status");
        add(count);
        if (!found.isEmpty()) {
            add(differences.list(found));
        }
    }

    private int chosen(String name, List<Integer> numbers, int usual) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(numbers::contains)
                .orElse(usual);
    }

    private Select<Integer> select(String label, List<Integer> numbers, int value) {
        Select<Integer> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(numbers);
        select.setItemLabelGenerator(this::number);
        select.setValue(value);
        return select;
    }

    private static void go(PlanId plan, int from, int to) {
        UI.getCurrent()
                .navigate(
                        PlanPageRoutes.versions(plan),
                        QueryParameters.simple(Map.of("from", String.valueOf(from), "to", String.valueOf(to))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
