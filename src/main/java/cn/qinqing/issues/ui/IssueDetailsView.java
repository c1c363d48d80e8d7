package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** One issue: the enterprise's own words, where they came from, what was done. */
@Route(IssueRoutes.LIST)
@RolesAllowed(RightsCatalog.ISSUE_READ)
class IssueDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient IssueTools tools;
    private H1 heading = new H1();
    private String title = "";

    IssueDetailsView(IssueTools tools) {
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
            show(tools.queries().details(tools.actor(), IssueId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("issues.list.title")), new EmptyState(title));
        }
    }

    private void show(IssueDetails issue) {
        title = issue.row().number();
        IssueFacts facts = new IssueFacts(tools, issue);
        IssueId id = issue.row().id();
        IssueWork work = tools.actions().of(tools.actor(), id);
        heading = new H1(facts.title());
        heading.getElement().setAttribute("tabindex", "-1");
        Div top = new Div(heading, new IssueButtons(tools, issue, work, command -> done(command, id.toString())).all());
        top.addClassName("qq-heading");
        Paragraph below = new Paragraph(facts.state());
        below.addClassName("qq-sub");
        Paragraph words = new Paragraph(facts.words());
        words.addClassName("qq-words");
        Div main = new Div(facts.data(), new H2(getTranslation("issues.words")), words);
        if (issue.paraphrase() != null && issue.inside()) {
            Paragraph told = new Paragraph(issue.paraphrase());
            told.addClassName("qq-words");
            main.add(new H2(getTranslation("issues.part.paraphrase")), told);
        }
        main.add(WorkParts.of(work, tools.ratings().of(tools.actor(), id)));
        tools.parts()
                .orderedStream()
                .forEach(part -> part.content(tools.actor(), issue, work, () -> load(id.toString()))
                        .ifPresent(main::add));
        main.add(new WhoSeesSection(() -> readers(issue)));
        Div columns =
                new Div(main, new Aside(new H2(getTranslation("issues.history")), facts.history(Integer.MAX_VALUE)));
        columns.addClassName("qq-two");
        add(top, below, columns);
    }

    private void done(IssueCommand command, String id) {
        Notices.done(getTranslation("issues.done.command", getTranslation("issues.command." + command.name())));
        load(id);
        // the button that was pressed is gone
        heading.getElement().executeJs("this.focus()");
    }

    /** Who sees that there is such an issue; what was told in confidence, fewer read. */
    private List<String> readers(IssueDetails issue) {
        Actor actor = tools.actor();
        String division = issue.row().divisionCode();
        List<String> sentences = new ArrayList<>(WhoSeesSection.sentences(
                tools.whoSees().issuesOf(actor, division, issue.handling()),
                tools.divisions().nameOf(division)));
        IssuePrivacy privacy = issue.row().privacy();
        if (privacy != IssuePrivacy.NORMAL) {
            WhoSeesSection.sentences(
                            tools.whoSees().confidentialIssuesOf(actor, division, issue.handling()),
                            tools.divisions().nameOf(division))
                    .forEach(one -> sentences.add(getTranslation("issues.whoSees.words", one)));
            sentences.add(getTranslation("issues.whoSees.notWords", getTranslation("issues.hidden." + privacy.name())));
        }
        return sentences;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
