package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.LadderStep;
import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.issues.MeetingTopicFilter;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** On the first page of leaders and the office: what waits for the joint meeting; to the desk, that a step reaches nobody. */
@org.springframework.stereotype.Component
class TopicHome implements HomeSection {

    private static final int MOST = 5;

    private final TopicTools tools;

    TopicHome(TopicTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "issues.topic.home";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        if (!actor.may(Right.ISSUE_READ) || !TopicTools.prepares(actor) && !actor.may(Right.ISSUE_DECIDE)) {
            return Optional.empty();
        }
        List<MeetingTopic> topics = tools.topics().page(actor, MeetingTopicFilter.waiting(), List.of(), 0, MOST);
        List<LadderStep> unmanned =
                actor.may(Right.ISSUE_TRIAGE) ? tools.ladder().unmanned(actor) : List.of();
        if (topics.isEmpty() && unmanned.isEmpty()) {
            return Optional.empty();
        }
        Div place = new Div();
        unmanned.forEach(step -> place.add(new Paragraph(
                new Span(LadderTexts.unmanned(step)),
                new Anchor(IssueRoutes.LADDER, Sentences.of("issues.ladder.unmanned.name")))));
        if (!topics.isEmpty()) {
            UnorderedList list = new UnorderedList();
            topics.forEach(topic -> list.add(new ListItem(
                    new Anchor(IssueRoutes.details(topic.issue()), TopicTexts.title(topic)),
                    new Span("　" + topic.number() + "　" + TopicTexts.unit(topic) + "　"
                            + Sentences.of("issues.topic.putOn", Formats.day(topic.putOn()))))));
            place.add(
                    list,
                    new Paragraph(new Anchor(
                            IssueRoutes.TOPICS + "?state=WAITING",
                            Sentences.of(
                                    "issues.topic.home.all",
                                    Formats.number(tools.topics().count(actor, MeetingTopicFilter.waiting()))))));
        }
        return Optional.of(place);
    }
}
