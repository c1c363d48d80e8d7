package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueTermBook.CategoryLine;
import cn.qinqing.issues.IssueTermBook.TermLine;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Categories and templates of time limits with the days on which they hold (类别与时限). All who read issues look at them; who
 * keeps templates puts new versions in force.
 */
@Route(IssueTermsView.PATH)
@Menu(order = 62.5, title = "issues.terms.title")
@RolesAllowed(RightsCatalog.ISSUE_READ)
class IssueTermsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "issue-terms";

    private final transient IssueTools tools;

    IssueTermsView(IssueTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    private void fill() {
        removeAll();
        boolean keeps = tools.actor().may(Right.TEMPLATE_EDIT);
        List<TermLine> terms = tools.book().terms(tools.actor());
        List<CategoryLine> categories = tools.book().categories(tools.actor());
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (keeps) {
            Button category = new Button(
                    getTranslation("issues.terms.category.new"),
                    click -> new CategoryDialog(tools, null, this::changed).open());
            Button term = new Button(
                    getTranslation("issues.terms.term.new"),
                    click -> new TermDialog(tools, null, this::changed).open());
            category.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(category, term);
        }
        Div heading = new Div(new H1(getTranslation("issues.terms.title")), actions);
        heading.addClassName("qq-heading");
        Paragraph explain = new Paragraph(getTranslation("issues.terms.explain"));
        explain.addClassName("qq-sub");
        add(
                heading,
                explain,
                new H2(getTranslation("issues.terms.categories")),
                categories(categories, terms, keeps),
                new H2(getTranslation("issues.terms.terms")),
                terms(terms, keeps));
    }

    private void changed() {
        Notices.done(getTranslation("issues.terms.done"));
        fill();
    }

    private PlainTable categories(List<CategoryLine> lines, List<TermLine> terms, boolean keeps) {
        PlainTable table = table("issues.terms.categories", keeps, "name", "term", "way", "validity", "state");
        lines.forEach(line -> {
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(line.name()),
                    new Span(terms.stream()
                            .filter(one -> one.code().equals(line.term()))
                            .map(TermLine::name)
                            .findFirst()
                            .orElse(line.term())),
                    new Span(getTranslation(line.referred() ? "issues.terms.referred" : "issues.terms.handled")),
                    new Span(days(line.from(), line.to(), line.lasts())),
                    state(line.from(), line.to())));
            if (keeps) {
                cells.add(
                        line.lasts()
                                ? buttons(
                                        line.name(),
                                        () -> new CategoryDialog(tools, line, this::changed).open(),
                                        () -> new EndTermDialog(
                                                        tools,
                                                        line.name(),
                                                        day -> tools.book()
                                                                .endCategory(tools.actor(), line.code(), day),
                                                        this::changed)
                                                .open())
                                : new Span());
            }
            table.line(cells);
        });
        return table;
    }

    private PlainTable terms(List<TermLine> lines, boolean keeps) {
        PlainTable table = table(
                "issues.terms.terms",
                keeps,
                "name",
                "days",
                "acknowledge",
                "objection",
                "contact",
                "rate",
                "document",
                "validity",
                "state");
        lines.forEach(line -> {
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(line.name()));
            Stream.of(line.days(), line.acknowledge(), line.objection(), line.contact(), line.rate())
                    .forEach(days -> cells.add(new Span(String.valueOf(days))));
            cells.add(new Span(line.documentNo() == null ? "—" : line.documentNo()));
            cells.add(new Span(days(line.from(), line.to(), line.lasts())));
            cells.add(state(line.from(), line.to()));
            if (keeps) {
                cells.add(
                        line.lasts()
                                ? buttons(
                                        line.name(),
                                        () -> new TermDialog(tools, line, this::changed).open(),
                                        () -> new EndTermDialog(
                                                        tools,
                                                        line.name(),
                                                        day -> tools.book().endTerm(tools.actor(), line.code(), day),
                                                        this::changed)
                                                .open())
                                : new Span());
            }
            table.line(cells);
        });
        return table;
    }

    private PlainTable table(String label, boolean keeps, String... fields) {
        List<String> headings = new ArrayList<>();
        Stream.of(fields).forEach(field -> headings.add(getTranslation("issues.terms.field." + field)));
        if (keeps) {
            headings.add(getTranslation("issues.terms.field.actions"));
        }
        PlainTable table = new PlainTable(headings);
        table.getElement().setAttribute("aria-label", getTranslation(label));
        return table;
    }

    private Component buttons(String name, Runnable change, Runnable end) {
        Button changes = new Button(getTranslation("issues.terms.change"), click -> change.run());
        changes.setAriaLabel(getTranslation("issues.terms.change.of", name));
        Button ends = new Button(getTranslation("issues.terms.end"), click -> end.run());
        ends.setAriaLabel(getTranslation("issues.terms.end.of", name));
        Stream.of(changes, ends)
                .forEach(one -> one.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL));
        return new Span(changes, ends);
    }

    private String days(LocalDate from, LocalDate to, boolean lasts) {
        return lasts
                ? getTranslation("issues.terms.since", Formats.day(from))
                : getTranslation("issues.terms.between", Formats.day(from), Formats.day(to.minusDays(1)));
    }

    private Component state(LocalDate from, LocalDate to) {
        LocalDate today = tools.today();
        if (from.isAfter(today)) {
            return new Tag(getTranslation("issues.terms.state.planned"), Tag.Tone.SOON);
        }
        return to.isAfter(today)
                ? new Tag(getTranslation("issues.terms.state.now"), Tag.Tone.GOOD)
                : new Tag(getTranslation("issues.terms.state.over"), Tag.Tone.PARKED);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", getTranslation("issues.terms.title"));
    }
}
