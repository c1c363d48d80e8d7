package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueSort;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitPart;
import cn.qinqing.visits.VisitRoutes;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One visit: who met whom, what was said, what was raised. */
@Route(VisitRoutes.LIST)
@RolesAllowed(RightsCatalog.VISIT_READ)
class VisitDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MOST_ISSUES = 100;

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
            show(tools.actor(), tools.queries().details(tools.actor(), VisitId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("visits.list.title")), new EmptyState(title));
        }
    }

    private void show(Actor actor, VisitDetails visit) {
        title = getTranslation(
                "visits.details.title",
                Formats.day(visit.row().on()),
                visit.row().enterpriseName());
        KeyValues data = new KeyValues()
                .line(
                        getTranslation("visits.field.enterprise"),
                        new Anchor(
                                EnterpriseRoutes.details(visit.row().enterprise()),
                                visit.row().enterpriseName()))
                .line(
                        getTranslation("visits.field.mode"),
                        getTranslation("visits.VisitMode." + visit.row().mode().name()))
                .line(getTranslation("visits.field.companions"), names(visit, true))
                .line(getTranslation("visits.field.receivedBy"), names(visit, false))
                .line(
                        getTranslation("visits.field.recorder"),
                        getTranslation(
                                "visits.recordedBy",
                                visit.row().recorder() == null
                                        ? "—"
                                        : visit.row().recorder(),
                                visit.row().unit() == null ? "" : visit.row().unit(),
                                Formats.minute(visit.recordedAt())));
        if (visit.onBehalfOf() != null) {
            data.line(
                    getTranslation("visits.field.behalf"),
                    getTranslation(
                            visit.confirmed() ? "visits.behalf.confirmed" : "visits.behalf.open", visit.onBehalfOf()));
        }
        Paragraph text = new Paragraph(visit.text().isBlank() ? getTranslation("visits.text.none") : visit.text());
        text.getStyle().set("white-space", "pre-wrap");
        heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        Div top = new Div(heading, actions(actor, visit));
        top.addClassName("qq-heading");
        add(top);
        if (visit.withdrawn()) {
            add(new Tag(getTranslation("visits.withdrawn"), Tag.Tone.PARKED));
        }
        add(data, new H2(getTranslation("visits.field.text")), text);
        add(new H2(getTranslation("visits.issues.title")));
        if (visit.row().issues() == 0) {
            add(new Paragraph(getTranslation("visits.saved.noIssue")));
        } else if (actor.may(Right.ISSUE_READ)) {
            add(raised(actor, visit));
        } else {
            add(new Paragraph(getTranslation("visits.issues.count", visit.row().issues())));
        }
        tools.parts().stream()
                .sorted(Comparator.comparingInt(VisitPart::order))
                .flatMap(part ->
                        part.content(actor, visit, () -> load(visit.row().id().toString())).stream())
                .forEach(this::add);
        if (!visit.earlier().isEmpty()) {
            add(new EarlierVersions(visit.earlier()));
        }
    }

    private Div actions(Actor actor, VisitDetails visit) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (!actor.may(Right.VISIT_RECORD)) {
            return actions;
        }
        if (visit.confirmable()) {
            Button confirm = new Button(getTranslation("visits.action.confirm"), click -> confirm(visit));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(confirm);
        }
        if (visit.hindrance() != null) {
            actions.add(new RefusedAction(
                    getTranslation("visits.action.correct"),
                    getTranslation(visit.hindrance(), Objects.requireNonNullElse(visit.onBehalfOf(), ""))));
            return actions;
        }
        String id = visit.row().id().toString();
        actions.add(
                new Button(
                        getTranslation("visits.action.correct"),
                        click -> new CorrectVisitDialog(tools, visit, () -> done("visits.done.corrected", id)).open()),
                new Button(
                        getTranslation("visits.action.withdraw"),
                        click ->
                                new WithdrawVisitDialog(tools, visit, () -> done("visits.done.withdrawn", id)).open()));
        return actions;
    }

    private void confirm(VisitDetails visit) {
        try {
            tools.service().confirm(tools.actor(), visit.row().id(), visit.version());
            done("visits.done.confirmed", visit.row().id().toString());
        } catch (RuleViolation refused) {
            Notices.refused(refused);
            load(visit.row().id().toString());
        }
    }

    private void done(String sentenceKey, String id) {
        Notices.done(getTranslation(sentenceKey));
        load(id);
        // the button that opened the dialog is gone
        heading.getElement().executeJs("this.focus()");
    }

    private UnorderedList raised(Actor actor, VisitDetails visit) {
        List<IssueRow> rows = tools.issues()
                .page(
                        actor,
                        IssueFilter.ofOrigin(
                                new Origin(Origin.Kind.VISIT, visit.row().id().value())),
                        IssueSort.NUMBER,
                        false,
                        0,
                        MOST_ISSUES);
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(
                new Anchor(IssueRoutes.details(row.id()), row.number()),
                new Span("　"
                        + (row.title().isEmpty()
                                ? getTranslation(
                                        "issues.hidden." + row.privacy().name())
                                : row.title())))));
        return list;
    }

    private static String names(VisitDetails visit, boolean government) {
        return visit.participants().stream()
                .filter(one -> one.government() == government)
                .map(one -> one.unit() == null ? one.name() : one.name() + "（" + one.unit() + "）")
                .collect(Collectors.joining("、"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
