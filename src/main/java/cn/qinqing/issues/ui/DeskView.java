package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.Raised;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The desk that answers the telephone (热线工作台): finds a case by the number that is read aloud or by the number to ring back,
 * reads the words of the enterprise's own page, takes down what the caller says, opens new cases.
 */
@Route(DeskView.PATH)
@Menu(order = 4.2, title = "issues.desk.title")
@RolesAllowed(RightsCatalog.ISSUE_RATE)
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk";

    private static final int WAITING = 20;

    private final transient IssueTools tools;
    private final TextField typed = new TextField(getTranslation("issues.desk.find"));
    private final Div found = new Div();
    private final Div waiting = new Div();

    DeskView(IssueTools tools) {
        this.tools = tools;
        addClassNames("qq-page", "qq-desk");
        Button open = new Button(
                getTranslation("issues.desk.open"),
                click -> new RaiseIssueDialog(tools, Origin.Kind.CALL, this::opened).open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(open);
        actions.addClassName("qq-actions");
        Div heading = new Div(new H1(getTranslation("issues.desk.title")), actions);
        heading.addClassName("qq-heading");
        Paragraph explain = new Paragraph(getTranslation("issues.desk.explain"));
        explain.addClassName("qq-sub");
        typed.setPlaceholder(getTranslation("issues.desk.find.hint"));
        typed.setClearButtonVisible(true);
        typed.setWidth("min(100%, 26rem)");
        typed.addKeyDownListener(Key.ENTER, key -> search());
        Div search = new Div(typed, new Button(getTranslation("issues.desk.search"), click -> search()));
        search.addClassName("qq-desk-search");
        found.getElement().setAttribute("role", "status");
        add(heading, explain, search, found, waiting);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        typed.setValue(query.getSingleParameter("q").orElse(""));
        show(query.getSingleParameter("case"));
        typed.focus();
    }

    private void search() {
        UI.getCurrent().navigate(PATH, QueryParameters.simple(Map.of("q", typed.getValue())));
    }

    private void opened(Raised issue) {
        Notices.done(getTranslation("issues.desk.opened", issue.number()));
        UI.getCurrent()
                .navigate(
                        PATH,
                        QueryParameters.simple(
                                Map.of("q", issue.number(), "case", issue.id().toString())));
    }

    private void show(Optional<String> chosen) {
        found.removeAll();
        waiting.removeAll();
        if (typed.isEmpty() && chosen.isEmpty()) {
            unverified();
            return;
        }
        List<IssueRow> rows = tools.finder().find(tools.actor(), typed.getValue());
        if (chosen.isPresent()) {
            read(IssueId.of(chosen.get()));
        } else if (rows.size() == 1) {
            read(rows.getFirst().id());
        } else if (rows.isEmpty()) {
            found.add(new EmptyState(getTranslation("issues.desk.none")));
        } else {
            ambiguous(rows);
        }
    }

    /** Several can be meant: who rings says which. */
    private void ambiguous(List<IssueRow> rows) {
        found.add(new Paragraph(getTranslation("issues.desk.several", rows.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("qq-desk-hits");
        rows.forEach(row -> {
            Button choose = new Button(
                    row.number(),
                    click -> UI.getCurrent()
                            .navigate(
                                    PATH,
                                    QueryParameters.simple(Map.of(
                                            "q",
                                            typed.getValue(),
                                            "case",
                                            row.id().toString()))));
            choose.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(choose, new Span("　" + check(row))));
        });
        found.add(list);
    }

    /** What the caller is asked, so that nobody hears of somebody else's case. */
    private String check(IssueRow row) {
        return getTranslation(
                "issues.desk.check",
                row.enterpriseName().isEmpty() ? getTranslation("issues.anonymous") : row.enterpriseName(),
                Formats.day(row.raisedOn()),
                row.title().isEmpty()
                        ? getTranslation("issues.hidden." + row.privacy().name())
                        : row.title());
    }

    private void read(IssueId id) {
        try {
            IssueRow row = tools.queries().details(tools.actor(), id).row();
            CaseWords words = new CaseWords(tools.progresses().of(tools.actor(), id));
            Paragraph ask = new Paragraph(getTranslation("issues.desk.ask", check(row)));
            ask.addClassName("qq-sub");
            Div card = new Div(new H2(row.number()), ask, words.lines(), new Paragraph(words.next()), actions(row));
            card.addClassName("qq-desk-case");
            found.add(card);
        } catch (RuleViolation refused) {
            found.add(new EmptyState(Sentences.of(refused)));
        }
    }

    private Component actions(IssueRow row) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (row.status().open() && tools.actor().may(Right.ISSUE_RAISE)) {
            actions.add(new Button(
                    getTranslation("issues.command.SUPPLEMENT"),
                    click -> new SupplementDialog(tools, row.id(), () -> again(row, "issues.supplement.done")).open()));
        }
        if (row.status() == IssueStatus.REPLIED || row.status() == IssueStatus.NOT_RATED) {
            actions.add(rate(row));
        }
        actions.add(new Anchor(IssueRoutes.details(row.id()), getTranslation("issues.desk.page")));
        return actions;
    }

    private Component rate(IssueRow row) {
        if (tools.ratings().involves(tools.actor(), row.id())) {
            return new RefusedAction(
                    getTranslation("issues.phoneRate.title"), Sentences.of(new RuleViolation("issues.rate.involved")));
        }
        return new Button(
                getTranslation("issues.phoneRate.title"),
                click -> Notices.orRefused(() -> new RateByPhoneDialog(
                                tools,
                                row.id(),
                                tools.ratings().summary(tools.actor(), row.id()),
                                () -> again(row, "issues.phoneRate.done"))
                        .open()));
    }

    private void again(IssueRow row, String done) {
        Notices.done(getTranslation(done));
        show(Optional.of(row.id().toString()));
    }

    /** What came through the open door and waits to be rung back. */
    private void unverified() {
        if (!tools.actor().may(Right.ISSUE_TRIAGE)) {
            return;
        }
        List<IssueRow> rows = tools.finder().unverified(tools.actor(), WAITING);
        waiting.add(new H2(getTranslation("issues.desk.waiting", rows.size())));
        if (rows.isEmpty()) {
            waiting.add(new Paragraph(getTranslation("issues.desk.waiting.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(
                new ListItem(new Anchor(IssueRoutes.details(row.id()), row.number()), new Span("　" + check(row)))));
        waiting.add(list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("issues.desk.title"));
    }
}
