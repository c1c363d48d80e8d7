package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueSort;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** On the first page: the issues on which one has something to do now, with the clock beside each. */
@org.springframework.stereotype.Component
class IssueHome implements HomeSection {

    private static final int MOST = 5;

    private final IssueTools tools;

    IssueHome(IssueTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String titleKey() {
        return "issues.home.title";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        boolean works = Stream.of(
                        Right.ISSUE_TRIAGE,
                        Right.ISSUE_HANDLE,
                        Right.ISSUE_SIGN,
                        Right.ISSUE_APPROVE,
                        Right.ISSUE_DECIDE)
                .anyMatch(actor::may);
        if (!works || !actor.may(Right.ISSUE_READ)) {
            return Optional.empty();
        }
        Div place = new Div();
        List<IssueRow> mine =
                tools.queries().page(actor, IssueFilter.ofMine(), List.of(SortBy.up(IssueSort.URGENCY)), 0, MOST);
        if (mine.isEmpty()) {
            place.add(new Paragraph(Sentences.of("issues.home.none")));
            return Optional.of(place);
        }
        UnorderedList list = new UnorderedList();
        mine.forEach(row -> list.add(new ListItem(
                new Tag(IssueClocks.words(tools, row), IssueClocks.tone(tools, row)),
                new Span("　"),
                new Anchor(
                        IssueRoutes.details(row.id()),
                        row.title().isEmpty()
                                ? Sentences.of("issues.hidden." + row.privacy().name())
                                : row.title()),
                new Span("　" + row.number() + "　" + IssueClocks.next(row) + "　"),
                next(row))));
        place.add(
                list,
                new Paragraph(
                        new Anchor(
                                IssueRoutes.LIST + "?mine=1&sort=URGENCY",
                                Sentences.of(
                                        "issues.home.all",
                                        Formats.number(tools.queries().count(actor, IssueFilter.ofMine())))),
                        new Span("　"),
                        new Anchor(IssueRoutes.BOARD + "?mine=1", Sentences.of("issueboard.board"))));
        if (actor.may(Right.ISSUE_SIGN) && actor.unitId().isPresent()) {
            place.add(new Paragraph(new Anchor(IssueRoutes.UNIT, Sentences.of("issueunit.title"))));
        }
        return Optional.of(place);
    }

    /** One press to the form of what is to be done. */
    private Button next(IssueRow row) {
        Button next = new Button(
                Sentences.of("issueboard.do"),
                click -> NextStep.open(tools, row.id(), () -> UI.getCurrent().refreshCurrentRoute(true)));
        next.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        next.setAriaLabel(Sentences.of("issueboard.do.aria", row.number()));
        return next;
    }
}
