package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.UnitDesk;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies at one's own unit (本单位诉求): each figure opens its rows; people stand by name, never by number. */
@Route(IssueRoutes.UNIT)
@RolesAllowed(RightsCatalog.ISSUE_READ)
class UnitIssuesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient IssueTools tools;
    private final transient UnitDesk desk;

    UnitIssuesView(IssueTools tools, UnitDesk desk) {
        this.tools = tools;
        this.desk = desk;
        addClassName("qq-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Button board = new Button(
                getTranslation("issueboard.board"), click -> UI.getCurrent().navigate(IssueRoutes.BOARD));
        Button list = new Button(
                getTranslation("issueboard.list"), click -> UI.getCurrent().navigate(IssueRoutes.LIST));
        Div actions = new Div(board, list);
        actions.addClassName("qq-actions");
        Div heading = new Div(new H1(getTranslation("issueunit.title")), actions);
        heading.addClassName("qq-heading");
        add(heading);
        try {
            show(desk.picture(tools.actor()));
        } catch (RuleViolation without) {
            add(new EmptyState(Sentences.of(without)));
        }
    }

    private void show(UnitDesk.Picture picture) {
        Paragraph summary =
                new Paragraph(getTranslation("issueunit.summary", picture.unit(), Formats.number(picture.open())));
        summary.addClassName("qq-sub");
        add(summary);
        if (picture.open() == 0 && picture.figures().getOrDefault(UnitDesk.Figure.AS_PARTNER, 0L) == 0) {
            add(new EmptyState(getTranslation("issueunit.empty")));
            return;
        }
        Div figures = new Div();
        figures.addClassName("qq-figures");
        for (UnitDesk.Figure figure : UnitDesk.Figure.values()) {
            figures.add(figure(figure, picture.figures().getOrDefault(figure, 0L)));
        }
        Paragraph note = new Paragraph(getTranslation("issueunit.handler.note"));
        note.addClassName("qq-sub");
        add(
                figures,
                new H2(getTranslation("issueunit.category")),
                table("issues.field.category", picture.categories()),
                new H2(getTranslation("issueunit.handler")),
                note,
                table("issueunit.field.handler", picture.handlers()));
    }

    private Div figure(UnitDesk.Figure figure, long count) {
        Span number = new Span(Formats.number(count));
        number.addClassName("qq-figure-number");
        Span label = new Span(getTranslation("issueunit.figure." + figure.name()));
        String rows = rows(figure);
        Div place = new Div();
        if (rows == null || count == 0) {
            Span plain = new Span(number, label);
            plain.addClassName("qq-figure");
            place.add(plain);
        } else {
            Anchor link = new Anchor(IssueRoutes.LIST + "?" + rows, number, label);
            link.addClassName("qq-figure");
            place.add(link);
        }
        return place;
    }

    /** The list under which the rows of a figure stand; none for what the list cannot be narrowed to. */
    private static @Nullable String rows(UnitDesk.Figure figure) {
        return switch (figure) {
            case TO_ACKNOWLEDGE -> "status=DISPATCHED";
            case TO_SIGN, TO_CLOSE -> "mine=1";
            case SOON -> "light=YELLOW";
            case LATE -> "light=RED";
            case REOPENED -> "status=REOPENED";
            case PARTNERS, ASKED, AS_PARTNER -> null;
        };
    }

    private PlainTable table(String first, List<UnitDesk.Part> parts) {
        PlainTable table = new PlainTable(List.of(
                getTranslation(first),
                getTranslation("issueunit.field.open"),
                getTranslation("issueunit.field.soon"),
                getTranslation("issueunit.field.late")));
        table.getElement().setAttribute("aria-label", getTranslation(first));
        parts.forEach(part -> table.line(List.of(
                new Span(part.name() == null ? getTranslation("issueunit.handler.none") : part.name()),
                new Span(Formats.number(part.open())),
                new Span(Formats.number(part.soon())),
                new Span(Formats.number(part.late())))));
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("issueunit.title"));
    }
}
