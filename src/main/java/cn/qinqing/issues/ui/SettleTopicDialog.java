package cn.qinqing.issues.ui;

import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Takes an issue off the list for the joint meeting: which one took it and what it decided, or why none is needed. */
class SettleTopicDialog extends FormDialog {

    private final transient TopicTools tools;
    private final transient MeetingTopic topic;
    private final transient Runnable done;
    private final RadioButtonGroup<MeetingTopic.Outcome> outcome = new RadioButtonGroup<>();
    private final TextField meeting = new TextField(getTranslation("issues.topic.meeting"));
    private final TextArea words = new TextArea(getTranslation("issues.topic.words"));

    SettleTopicDialog(TopicTools tools, MeetingTopic topic, Runnable done) {
        super(
                UI.getCurrent().getTranslation("issues.topic.settle"),
                UI.getCurrent().getTranslation("issues.topic.settle.send"));
        this.tools = tools;
        this.topic = topic;
        this.done = done;
        outcome.setLabel(getTranslation("issues.topic.outcome"));
        outcome.setItems(MeetingTopic.Outcome.values());
        outcome.setItemLabelGenerator(one -> getTranslation("issues.topic.Outcome." + one.name()));
        meeting.setHelperText(getTranslation("issues.topic.meeting.help"));
        meeting.setVisible(false);
        outcome.addValueChangeListener(change -> meeting.setVisible(change.getValue() == MeetingTopic.Outcome.TAKEN));
        words.setMinRows(3);
        wide(new Paragraph(topic.number() + "　" + TopicTexts.title(topic)));
        wide(outcome);
        wide(meeting);
        wide(words);
        errors().at("issues.topic.outcome", outcome)
                .at("issues.topic.meeting", meeting)
                .at("issues.topic.words", words);
    }

    @Override
    protected boolean changed() {
        return !words.isEmpty() || !meeting.isEmpty();
    }

    @Override
    protected void send() {
        tools.topics().settle(tools.actor(), topic.id(), outcome.getValue(), meeting.getValue(), words.getValue());
        done.run();
    }
}
