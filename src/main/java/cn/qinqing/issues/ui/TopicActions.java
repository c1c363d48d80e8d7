package cn.qinqing.issues.ui;

import cn.qinqing.issues.MeetingTopic;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** What a reader may do with one topic for the joint meeting. */
record TopicActions(TopicTools tools, MeetingTopic topic, Runnable changed) {

    Div all() {
        Div all = new Div();
        all.addClassName("qq-actions");
        Button paper = new Button(Sentences.of("issues.topic.document"), click -> document());
        paper.setAriaLabel(Sentences.of("issues.topic.document.of", topic.number()));
        all.add(paper);
        if (topic.waits() && TopicTools.prepares(tools.actor())) {
            Button settle = new Button(
                    Sentences.of("issues.topic.settle"),
                    click -> new SettleTopicDialog(tools, topic, this::settled).open());
            settle.setAriaLabel(Sentences.of("issues.topic.settle.of", topic.number()));
            all.add(settle);
        }
        return all;
    }

    private void settled() {
        Notices.done(Sentences.of("issues.topic.done.settled", topic.number()));
        changed.run();
    }

    private void document() {
        String name = Sentences.of("issues.topic.document.file", topic.number());
        Notices.orRefused(() -> {
            var made = tools.documents()
                    .make(
                            tools.actor(),
                            tools.document(),
                            name,
                            topic.id().toString(),
                            tools.document().data(topic, tools.queries().details(tools.actor(), topic.issue())));
            FilesDialog.document(name, List.of(), made.word(), made.pdf(), made.noPdf())
                    .open();
        });
    }
}
