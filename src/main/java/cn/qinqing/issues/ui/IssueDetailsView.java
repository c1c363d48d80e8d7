package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.OriginLink;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
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
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** One issue: the enterprise's own words, where they came from, what was done. */
@Route(IssueRoutes.LIST)
@RolesAllowed(RightsCatalog.ISSUE_READ)
class IssueDetailsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CurrentActor current;
    private final transient IssueQueries queries;
    private final transient Divisions divisions;
    private final transient ObjectProvider<OriginLink> origins;
    private String title = "";

    IssueDetailsView(
            CurrentActor current, IssueQueries queries, Divisions divisions, ObjectProvider<OriginLink> origins) {
        this.current = current;
        this.queries = queries;
        this.divisions = divisions;
        this.origins = origins;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        try {
            show(queries.details(current.get(), IssueId.of(parameter)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("issues.list.title")), new EmptyState(title));
        }
    }

    private void show(IssueDetails issue) {
        title = issue.row().number();
        String heading = issue.row().title().isEmpty()
                ? getTranslation("issues.hidden." + issue.row().privacy().name())
                : issue.row().title();
        Paragraph below = new Paragraph(
                new Span(title + "　"),
                new Tag(
                        getTranslation(
                                "issues.IssueStatus." + issue.row().status().name()),
                        Tag.Tone.PLAIN));
        below.addClassName("qq-sub");
        Component enterprise = issue.row().enterprise() == null
                ? new Span(getTranslation("issues.anonymous"))
                : new Anchor(
                        EnterpriseRoutes.details(issue.row().enterprise()),
                        issue.row().enterpriseName());
        KeyValues data = new KeyValues()
                .line(getTranslation("issues.field.enterprise"), enterprise)
                .line(
                        getTranslation("enterprises.field.division"),
                        divisions.nameOf(issue.row().divisionCode()))
                .line(getTranslation("issues.field.origin"), origin(issue))
                .line(
                        getTranslation("issues.field.raisedOn"),
                        Formats.day(issue.row().raisedOn()))
                .line(
                        getTranslation("issues.field.privacy"),
                        getTranslation(
                                "issues.IssuePrivacy." + issue.row().privacy().name()))
                .line(
                        getTranslation("issues.field.leadUnit"),
                        issue.row().leadUnit() == null
                                ? getTranslation("issues.noUnit")
                                : issue.row().leadUnit());
        Paragraph words = new Paragraph(issue.text() == null ? getTranslation("issues.wordsHidden") : issue.text());
        words.getStyle().set("white-space", "pre-wrap");
        Div main = new Div(data, new H2(getTranslation("issues.words")), words);
        TimelineList steps = new TimelineList();
        issue.history()
                .forEach(step -> steps.entry(
                        Formats.minute(step.at()),
                        getTranslation("issues.command." + step.command()),
                        step.reason() == null ? "" : step.reason(),
                        step.actorName()));
        Div columns = new Div(main, new Aside(new H2(getTranslation("issues.history")), steps));
        columns.addClassName("qq-two");
        add(new H1(heading), below, columns);
    }

    private Component origin(IssueDetails issue) {
        String kind = getTranslation("issues.origin." + issue.origin().kind().name());
        Optional<String> path = origins.stream()
                .map(link -> link.pathOf(issue.origin()))
                .flatMap(Optional::stream)
                .findFirst();
        return path.<Component>map(to -> new Anchor(to, kind)).orElseGet(() -> new Span(kind));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
