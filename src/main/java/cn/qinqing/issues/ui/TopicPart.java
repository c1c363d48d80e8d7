package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssuePart;
import cn.qinqing.issues.IssueWork;
import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.issues.MeetingTopicFilter;
import cn.qinqing.shared.Actor;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** On the page of an issue: that it waits for the joint meeting, or what a meeting decided; to put it on the list. */
@org.springframework.stereotype.Component
@Order(31)
class TopicPart implements IssuePart {

    private static final int MOST = 20;

    private final TopicTools tools;

    TopicPart(TopicTools tools) {
        this.tools = tools;
    }

    @Override
    public Optional<Component> content(Actor actor, IssueDetails issue, IssueWork work, Runnable changed) {
        List<MeetingTopic> topics = tools.topics()
                .page(actor, MeetingTopicFilter.ofIssue(issue.row().id()), List.of(), 0, MOST);
        boolean puts = TopicTools.prepares(actor)
                && issue.row().status().open()
                && topics.stream().noneMatch(MeetingTopic::waits);
        if (topics.isEmpty() && !puts) {
            return Optional.empty();
        }
        Div heading = new Div(new H2(Sentences.of("issues.topic.part")));
        heading.addClassName("qq-heading");
        if (puts) {
            Div actions = new Div(new Button(
                    Sentences.of("issues.topic.put"),
                    click -> new PutTopicDialog(tools, issue.row().id(), changed).open()));
            actions.addClassName("qq-actions");
            heading.add(actions);
        }
        Div part = new Div(heading);
        topics.forEach(topic -> {
            Paragraph state = new Paragraph(
                    new Tag(TopicTexts.state(topic), topic.waits() ? Tag.Tone.SOON : Tag.Tone.PLAIN),
                    new Span("　" + Sentences.of("issues.topic.putOn", Formats.day(topic.putOn())) + "　"
                            + TopicTexts.because(topic)));
            part.add(state);
            if (!topic.waits()) {
                part.add(new Paragraph(TopicTexts.settled(topic)));
            }
            part.add(new TopicActions(tools, topic, changed).all());
        });
        return Optional.of(part);
    }
}
