package cn.qinqing.visits.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.FilesDialog.MadeFile;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.BookingRoutes;
import cn.qinqing.visits.VisitBrief;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.workbench.MadeDocument;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One page before a visit (走访简报), on the telephone or on paper. */
@Route(BookingRoutes.BRIEF)
@RolesAllowed(RightsCatalog.VISIT_READ)
class VisitBriefView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient BookingTools tools;
    private String title = "";

    VisitBriefView(BookingTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        try {
            show(tools.briefs().of(tools.actor(), EnterpriseId.of(parameter)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("visits.brief.title")), new EmptyState(title));
        }
    }

    private void show(VisitBrief brief) {
        title = getTranslation("visits.brief.of", brief.enterprise().form().name());
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (tools.actor().may(Right.VISIT_RECORD)) {
            Button book = new Button(
                    getTranslation("visits.booking.title"),
                    click -> com.vaadin
                            .flow
                            .component
                            .UI
                            .getCurrent()
                            .navigate(
                                    BookingRoutes.NEW,
                                    com.vaadin.flow.router.QueryParameters.of(
                                            "enterprise",
                                            brief.enterprise().id().toString())));
            book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(book);
        }
        actions.add(
                new Button(getTranslation("visits.brief.pdf"), click -> document(brief, true)),
                new Button(getTranslation("visits.brief.word"), click -> document(brief, false)));
        Div heading = new Div(new H1(title), actions);
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph(BriefTexts.subtitle(brief) + "　" + getTranslation("visits.brief.note"));
        below.addClassName("qq-sub");
        add(heading, below);
        KeyValues facts = new KeyValues();
        BriefTexts.facts(brief).forEach(fact -> facts.line(getTranslation(fact.labelKey()), fact.text()));
        add(facts);
        add(texts("visits.brief.holders", BriefTexts.holders(brief), "visits.brief.holders.none"));
        add(visits(brief));
        add(issues(brief));
        add(texts("visits.brief.plans", BriefTexts.planSteps(brief), "visits.brief.plans.none"));
        add(texts("visits.brief.upcoming", BriefTexts.upcoming(brief), "visits.bookings.nobody"));
        add(texts("enterprises.quiet.title", BriefTexts.quiet(brief), "enterprises.quiet.none"));
        add(texts("enterprises.contacts.title", BriefTexts.contacts(brief), "enterprises.contacts.none"));
        Section known = texts("visits.brief.known", BriefTexts.known(brief), "visits.brief.known.none");
        known.addComponentAtIndex(1, new Paragraph(getTranslation("visits.brief.known.why")));
        add(known);
        add(new Paragraph(
                new Anchor(EnterpriseRoutes.details(brief.enterprise().id()), getTranslation("visits.brief.page"))));
    }

    private Section texts(String titleKey, List<String> lines, String noneKey) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return section(titleKey, lines.isEmpty() ? new Paragraph(getTranslation(noneKey)) : list);
    }

    private Section section(String titleKey, Component content) {
        Section section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("qq-section");
        return section;
    }

    private Section visits(VisitBrief brief) {
        if (brief.visits().isEmpty()) {
            return section("visits.brief.visits", new Paragraph(getTranslation("visits.section.none")));
        }
        UnorderedList list = new UnorderedList();
        brief.visits()
                .forEach(row -> list.add(new ListItem(
                        new Anchor(VisitRoutes.details(row.id()), cn.qinqing.uikit.Formats.day(row.on())),
                        new Span("　" + BriefTexts.visit(row)))));
        return section("visits.brief.visits", list);
    }

    private Section issues(VisitBrief brief) {
        if (brief.openIssues().isEmpty()) {
            return section("visits.aside.issues", new Paragraph(getTranslation("visits.brief.issues.none")));
        }
        UnorderedList list = new UnorderedList();
        brief.openIssues()
                .forEach(issue -> list.add(new ListItem(
                        new Anchor(IssueRoutes.details(issue.id()), EnterpriseAside.title(issue)),
                        new Span("　" + BriefTexts.issue(issue)))));
        return section("visits.aside.issues", list);
    }

    /** Built from the data and handed out in one click; where no PDF can be drawn, Word is and the reason stands there. */
    private void document(VisitBrief brief, boolean asPdf) {
        MadeDocument made = tools.documents()
                .make(
                        tools.actor(),
                        tools.briefDocument(),
                        title,
                        brief.enterprise().id().toString(),
                        tools.briefDocument().data(brief));
        if (!asPdf) {
            FilesDialog.fetch(this, new MadeFile(title, title + ".docx", FilesDialog.WORD, made::word));
        } else if (made.pdf() != null) {
            FilesDialog.fetch(this, new MadeFile(title, title + ".pdf", "application/pdf", made.pdf()));
        } else {
            FilesDialog.document(title, List.of(), made.word(), null, made.noPdf())
                    .open();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
