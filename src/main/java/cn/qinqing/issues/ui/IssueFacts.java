package cn.qinqing.issues.ui;

import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueTranslations;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import cn.qinqing.uikit.TimelineList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The parts of an issue as its page and the place beside the list show them. */
record IssueFacts(IssueTools tools, IssueDetails issue) {

    /** What it is about; for what was told in confidence, that it was. */
    String title() {
        return issue.row().title().isEmpty()
                ? Sentences.of("issues.hidden." + issue.row().privacy().name())
                : issue.row().title();
    }

    /** Its number and where it stands. */
    Component[] state() {
        return new Component[] {
            new Span(issue.row().number() + "　"),
            new Tag(Sentences.of("issues.IssueStatus." + issue.row().status().name()), Tag.Tone.PLAIN),
            new Span("　"),
            new Tag(IssueClocks.words(tools, issue.row()), IssueClocks.tone(tools, issue.row()))
        };
    }

    KeyValues data() {
        Component enterprise = enterprise();
        return new KeyValues()
                .line(Sentences.of("issues.field.enterprise"), enterprise)
                .line(
                        Sentences.of("enterprises.field.division"),
                        tools.divisions().nameOf(issue.row().divisionCode()))
                .line(Sentences.of("issues.field.origin"), origin())
                .line(
                        Sentences.of("issues.field.raisedOn"),
                        Formats.day(issue.row().raisedOn()))
                .line(Sentences.of("issues.field.clock"), IssueClocks.deadline(issue.row()))
                .line(Sentences.of("issues.field.category"), issue.category())
                .line(
                        Sentences.of("issues.field.privacy"),
                        Sentences.of(
                                "issues.IssuePrivacy." + issue.row().privacy().name()))
                .line(
                        Sentences.of("issues.field.leadUnit"),
                        issue.row().leadUnit() == null
                                ? Sentences.of("issues.noUnit")
                                : issue.row().leadUnit());
    }

    /** With a way to its page where it has one: whom the desk does not know yet stands in no list. */
    private Component enterprise() {
        EnterpriseId enterprise = issue.row().enterprise();
        if (enterprise == null) {
            return new Span(Sentences.of("issues.anonymous"));
        }
        boolean page = tools.actor().may(Right.ENTERPRISE_READ)
                && tools.enterprises().hit(tools.actor(), enterprise).isPresent();
        return page
                ? new Anchor(EnterpriseRoutes.details(enterprise), issue.row().enterpriseName())
                : new Span(issue.row().enterpriseName());
    }

    /** The enterprise's own words, as far as its reader may see them. */
    String words() {
        return issue.text() == null
                ? Sentences.of("issues.wordsHidden")
                : tools.translations()
                        .shown(tools.actor(), issue)
                        .map(IssueTranslations.Translation::text)
                        .orElse(issue.text());
    }

    /** The latest steps. */
    TimelineList history(int most) {
        TimelineList steps = new TimelineList();
        issue.history().stream()
                .limit(most)
                .forEach(step -> steps.entry(
                        Formats.minute(step.at()),
                        Sentences.of("issues.command." + step.command()),
                        words(step),
                        step.actorName()));
        return steps;
    }

    private static String words(IssueDetails.Step step) {
        String detail = Sentences.stored(step.detail());
        String reason = step.reason() == null ? "" : step.reason();
        return detail.isEmpty() || reason.isEmpty() ? detail + reason : detail + "　" + reason;
    }

    private Component origin() {
        String kind = Sentences.of("issues.origin." + issue.origin().kind().name());
        Optional<String> path = tools.origins().stream()
                .map(link -> link.pathOf(issue.origin()))
                .flatMap(Optional::stream)
                .findFirst();
        return path.<Component>map(to -> new Anchor(to, kind)).orElseGet(() -> new Span(kind));
    }
}
