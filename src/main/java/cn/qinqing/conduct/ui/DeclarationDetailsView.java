package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductRoutes;
import cn.qinqing.conduct.DeclarationDetails;
import cn.qinqing.conduct.DeclarationId;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One declaration, for who made it and for 纪委; for the latter also who read it when. */
@Route(ConductRoutes.DETAILS)
@RolesAllowed({RightsCatalog.CONDUCT_DECLARE, RightsCatalog.CONDUCT_READ})
class DeclarationDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ConductTools tools;
    private H1 heading = new H1();

    DeclarationDetailsView(ConductTools tools) {
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
            show(tools.queries().details(tools.actor(), DeclarationId.of(id)));
        } catch (RuleViolation refused) {
            add(new H1(getTranslation("conduct.details.none")), new EmptyState(Sentences.of(refused)));
        }
    }

    private void show(DeclarationDetails declaration) {
        heading = new H1(declaration.row().number());
        heading.getElement().setAttribute("tabindex", "-1");
        Div top = new Div(heading);
        top.addClassName("qq-heading");
        if (declaration.own()) {
            Div actions = new Div(new Button(
                    getTranslation("conduct.add.title"),
                    click -> new AddToDeclarationDialog(tools, declaration, () -> added(declaration)).open()));
            actions.addClassName("qq-actions");
            top.add(actions);
        }
        String unit = declaration.row().unit();
        Paragraph who = new Paragraph(getTranslation(
                "conduct.details.who",
                declaration.row().declarant(),
                unit == null ? "" : unit,
                Formats.minute(declaration.row().declaredAt())));
        who.addClassName("qq-sub");
        Paragraph wall =
                new Paragraph(getTranslation(declaration.own() ? "conduct.details.own" : "conduct.details.logged"));
        wall.addClassName("qq-why");
        add(top, who, wall, DeclarationLines.of(declaration));
        if (!declaration.additions().isEmpty()) {
            add(new H2(getTranslation("conduct.additions.title")), additions(declaration));
        }
        if (!declaration.own()) {
            add(new H2(getTranslation("conduct.reads.title")), reads(declaration));
        }
    }

    private void added(DeclarationDetails declaration) {
        load(declaration.row().id().toString());
        // the button that opened the dialog is gone
        heading.getElement().executeJs("this.focus()");
    }

    private TimelineList additions(DeclarationDetails declaration) {
        TimelineList list = new TimelineList();
        declaration
                .additions()
                .forEach(one -> list.entry(
                        Formats.minute(one.at()),
                        one.handedIn() == null
                                ? ""
                                : getTranslation(
                                        "conduct.additions.handedIn",
                                        Formats.day(one.handedIn().on()),
                                        one.handedIn().number()),
                        one.words(),
                        declaration.row().declarant()));
        return list;
    }

    private PlainTable reads(DeclarationDetails declaration) {
        PlainTable table = new PlainTable(List.of(
                getTranslation("conduct.reads.at"),
                getTranslation("conduct.reads.who"),
                getTranslation("conduct.reads.part")));
        declaration
                .reads()
                .forEach(read -> table.line(List.of(
                        new Span(Formats.second(read.at())),
                        new Span(read.reader()),
                        new Span(getTranslation(read.whole() ? "conduct.reads.whole" : "conduct.reads.gift")))));
        return table;
    }

    @Override
    public String getPageTitle() {
        // browsers keep titles in their history
        return getTranslation("uikit.page", getTranslation("conduct.details.title"));
    }
}
